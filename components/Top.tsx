import { accentStyles } from '@/lib/sections/accents.ts';
import { getFrame } from '@/lib/site/frame.ts';
import { words } from '@/lib/words.ts';
import { Masthead } from './Masthead.tsx';
import { News } from './News.island.tsx';
import { Ticker } from './Ticker.island.tsx';

/** What stands above every page. */
export async function Top() {
  const { site, sections, ticker } = await getFrame();
  return (
    <>
      <style>{accentStyles(sections)}</style>
      <a href="#content" className="skip-link">
        {words.skipToContent}
      </a>
      <Masthead site={site} sections={sections} />
      <Ticker articles={ticker} />
      <News known={ticker} />
    </>
  );
}
