import { liteArchive } from '@/components/lite/archive.ts';
import { getArchive } from '@/lib/archive/archive.ts';
import { archiveAddress } from '@/lib/site/addresses.ts';
import { words } from '@/lib/words.ts';
import { litePage } from '../answer.ts';

export const dynamic = 'force-dynamic';

/** The archive's years and months in the lite edition. */
export async function GET(): Promise<Response> {
  const content = liteArchive(await getArchive());
  return litePage({ title: words.archive, description: words.archiveText, full: archiveAddress, content });
}
