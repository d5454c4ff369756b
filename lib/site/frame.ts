import { getTicker } from '../articles/ticker.ts';
import { getStandingPageLinks } from '../pages/pages.ts';
import { getSections } from '../sections/sections.ts';
import { getSite } from './site.ts';

/** What stands around every page: the site's name, its sections, the ticker, the standing pages. */
export async function getFrame() {
  const [site, sections, pages] = await Promise.all([getSite(), getSections(), getStandingPageLinks()]);
  return { site, sections, pages, ticker: await getTicker(site.tickerSize) };
}
