import './next-first.ts';

import ArchiveDayPage from './archive/[year]/[month]/[day]/page.tsx';
import ArchiveMonthPage from './archive/[year]/[month]/page.tsx';
import ArchivePage from './archive/page.tsx';
import AuthorPage from './author/[slug]/page.tsx';
import CommentsPage from './comments/[code]/page.tsx';
import CorrectionsPage from './corrections/page.tsx';
import DeadEndPage from './dead-end/[status]/page.tsx';
import FurniturePage from './furniture/[part]/page.tsx';
import LatestPage from './latest/page.tsx';
import RootLayout from './layout.tsx';
import MostViewedPage from './most-viewed/page.tsx';
import ArticlePage from './news/[code]/[[...slug]]/page.tsx';
import HomePage from './page.tsx';
import SavedPage from './saved/page.tsx';
import SearchPage from './search/page.tsx';
import SectionPage from './section/[slug]/page.tsx';
import TagPage from './tag/[slug]/page.tsx';

/**
 * Pages that the front renders by React alone (lib/front/direct.ts). Left to Next are pages for one person, those that
 * only lead elsewhere, and what no other route claims: most of it is not there.
 */
export const documents = {
  layout: RootLayout,
  pages: {
    '/': HomePage,
    '/news/[code]/[[...slug]]': ArticlePage,
    '/section/[slug]': SectionPage,
    '/tag/[slug]': TagPage,
    '/author/[slug]': AuthorPage,
    '/latest': LatestPage,
    '/most-viewed': MostViewedPage,
    '/archive': ArchivePage,
    '/archive/[year]/[month]': ArchiveMonthPage,
    '/archive/[year]/[month]/[day]': ArchiveDayPage,
    '/search': SearchPage,
    '/comments/[code]': CommentsPage,
    '/corrections': CorrectionsPage,
    '/saved': SavedPage,
    '/furniture/[part]': FurniturePage,
    '/dead-end/[status]': DeadEndPage,
  },
};
