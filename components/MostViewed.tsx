import { mostViewedAddress } from '@/lib/site/addresses.ts';
import { furnitureAddress } from '@/lib/site/furniture.ts';
import { getLeaders } from '@/lib/views/most-viewed.ts';
import { words } from '@/lib/words.ts';
import { BlockHeading } from './BlockHeading.tsx';
import { Furniture } from './Furniture.tsx';
import { RankedStories } from './RankedStories.tsx';

/** The most viewed (پربازدیدترین): a column beside a page, a row across it. */
export function MostViewed() {
  return (
    <Furniture src={furnitureAddress('viewed')}>
      <MostViewedContent />
    </Furniture>
  );
}

/** What the block holds: nothing before anything was counted. */
export async function MostViewedContent() {
  const leaders = await getLeaders();
  if (leaders.length === 0) return null;
  return (
    <section aria-labelledby="most-viewed" className="@container print:hidden">
      <BlockHeading id="most-viewed" title={words.mostViewed} href={mostViewedAddress} />
      <RankedStories
        stories={leaders.map((article) => ({ article }))}
        className="grid @3xl:grid-cols-3 @3xl:gap-x-6 @3xl:*:border-0 @5xl:grid-cols-5"
      />
    </section>
  );
}
