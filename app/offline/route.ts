import { finished } from '@/app/finished.ts';
import { offlineDocument } from '@/components/lite/offline.ts';
import { getSite } from '@/lib/site/site.ts';

export const dynamic = 'force-dynamic';

/** The page for readers without a network, for the service worker to keep. */
export async function GET(): Promise<Response> {
  return finished(offlineDocument(await getSite()));
}
