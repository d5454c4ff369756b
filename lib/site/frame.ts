import { getTicker } from '../articles/ticker.ts';
import { getStandingPageLinks } from '../pages/pages.ts';
import { getSections } from '../sections/sections.ts';
import { getSite } from './site.ts';
import { untilChange } from './until-change.ts';

/** What stands around every page: the site's name, its sections, the ticker, the standing pages. */
export function getFrame() {
  return untilChange('frame', async () => {
    const [site, sections, pages] = await Promise.all([getSite(), getSections(), getStandingPageLinks()]);
    return { site, sections, pages, ticker: await getTicker(site.tickerSize) };
  });
}
