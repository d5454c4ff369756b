import { offlineDocument } from '@/components/lite/offline.ts';
import { workerScript } from '@/lib/offline/worker-script.ts';
import { getSite } from '@/lib/site/site.ts';

export const dynamic = 'force-dynamic';

/** The service worker; its policy lets it fetch what is the site's, and nothing else. */
export async function GET(): Promise<Response> {
  return new Response(workerScript(String(offlineDocument(await getSite()))), {
    headers: {
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'no-cache',
      'content-security-policy': "default-src 'none'; connect-src 'self'",
    },
  });
}
