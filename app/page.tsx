import { FurtherStories } from '@/components/FurtherStories.tsx';
import { Head } from '@/components/Head.tsx';
import { LatestList } from '@/components/LatestList.tsx';
import { LeadStory } from '@/components/LeadStory.tsx';
import { LiteOffer } from '@/components/LiteOffer.tsx';
import { MostViewed } from '@/components/MostViewed.tsx';
import { PickBand } from '@/components/PickBand.tsx';
import { SectionBlock } from '@/components/SectionBlock.tsx';
import { getHomePage } from '@/lib/articles/home.ts';
import { getCommentCounts } from '@/lib/comments/counts.ts';
import { homeAddress } from '@/lib/site/addresses.ts';
import { getFrame } from '@/lib/site/frame.ts';
import { words } from '@/lib/words.ts';

export default async function HomePage() {
  const [{ site }, { lead, features, headlines, picks, latest, sections }] = await Promise.all([
    getFrame(),
    getHomePage(),
  ]);
  const head = <Head description={site.description ?? site.tagline} canonical={homeAddress} />;
  if (!lead)
    return (
      <>
        {head}
        <p className="py-16 text-h3 text-soft">{words.nothingYet}</p>
      </>
    );
  const firsts = sections.flatMap(({ articles }) => articles.slice(0, 1));
  const comments = await getCommentCounts([lead, ...features, ...firsts]);
  return (
    <>
      {head}
      <LiteOffer of={homeAddress} />
      <h1 className="sr-only">{site.name}</h1>
      <div className="columns-ruled grid grid-cols-1 gap-8 lg:grid-cols-[minmax(0,1fr)_18rem]">
        <LeadStory article={lead} comments={comments.get(lead.code)} />
        <LatestList articles={latest} />
      </div>
      <FurtherStories features={features} headlines={headlines} comments={comments} />
      <PickBand articles={picks} />
      {sections.length > 0 && (
        <div className="columns-ruled mt-12 grid grid-cols-1 gap-x-8 gap-y-10 sm:grid-cols-2 lg:grid-cols-4">
          {sections.map((block) => (
            <SectionBlock key={block.section.slug} {...block} comments={comments} />
          ))}
        </div>
      )}
      <div className="mt-12 empty:hidden">
        <MostViewed />
      </div>
    </>
  );
}
