import { liteMostViewed } from '@/components/lite/most-viewed.ts';
import { DISCUSSED_DAYS, getMostDiscussed } from '@/lib/comments/most-discussed.ts';
import { mostViewedAddress } from '@/lib/site/addresses.ts';
import { getMostViewed } from '@/lib/views/most-viewed.ts';
import { RANKED } from '@/lib/views/ranking.ts';
import { words } from '@/lib/words.ts';
import { litePage } from '../answer.ts';

export const dynamic = 'force-dynamic';

/** The most viewed and the most discussed in the lite edition. */
export async function GET(): Promise<Response> {
  const [viewed, discussed] = await Promise.all([getMostViewed(), getMostDiscussed(DISCUSSED_DAYS, RANKED)]);
  const content = liteMostViewed(viewed, discussed);
  return litePage({ title: words.mostViewed, description: words.mostViewedText, full: mostViewedAddress, content });
}
