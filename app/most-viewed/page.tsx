import { BlockHeading } from '@/components/BlockHeading.tsx';
import { Breadcrumb } from '@/components/Breadcrumb.tsx';
import { Head } from '@/components/Head.tsx';
import { JumpLinks } from '@/components/JumpLinks.tsx';
import { LiteOffer } from '@/components/LiteOffer.tsx';
import { PageHeading } from '@/components/PageHeading.tsx';
import { RankedStories } from '@/components/RankedStories.tsx';
import { DISCUSSED_DAYS, getMostDiscussed } from '@/lib/comments/most-discussed.ts';
import { formatCount } from '@/lib/persian/digits.ts';
import { mostViewedAddress } from '@/lib/site/addresses.ts';
import { getMostViewed } from '@/lib/views/most-viewed.ts';
import { RANKED } from '@/lib/views/ranking.ts';
import { words } from '@/lib/words.ts';

export default async function MostViewedPage() {
  const [viewed, discussed] = await Promise.all([getMostViewed(), getMostDiscussed(DISCUSSED_DAYS, RANKED)]);
  return (
    <>
      <Head title={words.mostViewed} description={words.mostViewedText} canonical={mostViewedAddress} />
      <LiteOffer of={mostViewedAddress} />
      <Breadcrumb />
      <PageHeading title={words.mostViewed} description={words.mostViewedText} />
      <JumpLinks
        label={words.mostViewed}
        to={[
          ...viewed.map(({ period }) => ({ id: period, title: words.viewedIn[period] })),
          ...(discussed.length > 0 ? [{ id: 'discussed', title: words.mostDiscussed }] : []),
        ]}
      />
      {viewed.length === 0 && <p className="py-10 text-h4 text-soft">{words.mostViewedNothing}</p>}
      <div className="columns-ruled grid grid-cols-1 gap-8 sm:grid-cols-2 lg:grid-cols-3">
        {viewed.map(({ period, articles }) => (
          <section key={period} aria-labelledby={period}>
            <BlockHeading id={period} title={words.viewedIn[period]} />
            <RankedStories
              stories={articles.map(({ article, views }) => ({ article, note: words.views(formatCount(views)) }))}
            />
          </section>
        ))}
      </div>
      {discussed.length > 0 && (
        <section aria-labelledby="discussed" className="mt-12">
          <BlockHeading id="discussed" title={words.mostDiscussed} />
          <p className="mb-2 text-fine text-soft">{words.viewedIn.week}</p>
          <RankedStories
            stories={discussed.map(({ article, comments }) => ({
              article,
              note: words.commentCount(formatCount(comments)),
            }))}
            className="grid gap-x-8 sm:grid-cols-2 lg:grid-cols-3"
          />
        </section>
      )}
    </>
  );
}
