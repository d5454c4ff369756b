import { liteHome } from '@/components/lite/home.ts';
import { getHomePage } from '@/lib/articles/home.ts';
import { homeAddress } from '@/lib/site/addresses.ts';
import { getSite } from '@/lib/site/site.ts';
import { liteWords } from '@/lib/words/lite.ts';
import { litePage } from './answer.ts';

export const dynamic = 'force-dynamic';

/** The home page of the lite edition. */
export async function GET(): Promise<Response> {
  const [{ name, description }, home] = await Promise.all([getSite(), getHomePage()]);
  const heading = `${name}، ${liteWords.name}`;
  return litePage({ title: liteWords.name, description, full: homeAddress, content: liteHome(heading, home) });
}
