import { ARTICLE_WITH_ALL, ARTICLE_WITHOUT_PICTURE } from './page-types.ts';

/** The kinds of pages that the lite edition has, each with an example of the demo, and the most that it may weigh. */
export type LiteType = {
  name: string;
  path: string;
  status: number;
  heading: RegExp;
  /** Bytes over the wire (Brotli); they may only become fewer. */
  bytes: number;
  /** Address of the same page in the full edition. */
  full: RegExp;
};

export const LITE_TYPES: LiteType[] = [
  { name: 'home', path: '/lite', status: 200, heading: /^پیک، نسخهٔ سبک$/, bytes: 10_500, full: /^\/$/ },
  {
    name: 'article',
    path: `/lite/n/${ARTICLE_WITH_ALL}`,
    status: 200,
    heading: /کتابخانه‌ای که جریمه را برداشت/,
    bytes: 8_000,
    full: new RegExp(`^/news/${ARTICLE_WITH_ALL}/%`),
  },
  {
    name: 'article without a picture',
    path: `/lite/news/${ARTICLE_WITHOUT_PICTURE}`,
    status: 200,
    heading: /.{10}/,
    bytes: 8_000,
    full: new RegExp(`^/news/${ARTICLE_WITHOUT_PICTURE}/%`),
  },
  {
    name: 'section',
    path: '/lite/section/science',
    status: 200,
    heading: /^دانش$/,
    bytes: 9_500,
    full: /^\/section\/science$/,
  },
  { name: 'tag', path: '/lite/tag/njvm', status: 200, heading: /^نجوم$/, bytes: 9_500, full: /^\/tag\/njvm$/ },
  {
    name: 'author',
    path: '/lite/author/shirin-parvaz',
    status: 200,
    heading: /^شیرین پرواز$/,
    bytes: 9_500,
    full: /^\/author\/shirin-parvaz$/,
  },
  { name: 'latest', path: '/lite/latest', status: 200, heading: /^آخرین اخبار$/, bytes: 9_500, full: /^\/latest$/ },
  {
    name: 'second page of a list',
    path: '/lite/latest?page=2',
    status: 200,
    heading: /^آخرین اخبار$/,
    bytes: 9_500,
    full: /^\/latest\?page=2$/,
  },
  {
    name: 'search',
    path: '/lite/search?q=%DA%A9%D8%AA%D8%A7%D8%A8',
    status: 200,
    heading: /^جست‌وجو$/,
    bytes: 9_500,
    full: /^\/search\?q=%DA%A9%D8%AA%D8%A7%D8%A8$/,
  },
  { name: 'archive', path: '/lite/archive', status: 200, heading: /^آرشیو$/, bytes: 4_000, full: /^\/archive$/ },
  {
    name: 'month of the archive',
    path: '/lite/archive/1405/08',
    status: 200,
    heading: /^آبان ۱۴۰۵$/,
    bytes: 9_500,
    full: /^\/archive\/1405\/08$/,
  },
  {
    name: 'day of the archive',
    path: '/lite/archive/1405/08/29',
    status: 200,
    heading: /^جمعه ۲۹ آبان ۱۴۰۵$/,
    bytes: 6_000,
    full: /^\/archive\/1405\/08\/29$/,
  },
  {
    name: 'most viewed',
    path: '/lite/most-viewed',
    status: 200,
    heading: /^پربازدیدترین$/,
    bytes: 6_000,
    full: /^\/most-viewed$/,
  },
  {
    name: 'comments',
    path: `/lite/comments/${ARTICLE_WITH_ALL}`,
    status: 200,
    heading: /کتابخانه‌ای که جریمه را برداشت/,
    bytes: 4_000,
    full: new RegExp(`^/comments/${ARTICLE_WITH_ALL}$`),
  },
  { name: 'standing page', path: '/lite/about', status: 200, heading: /.+/, bytes: 8_000, full: /^\/about$/ },
  {
    name: 'not found',
    path: '/lite/no-such-page',
    status: 404,
    heading: /^این صفحه پیدا نشد$/,
    bytes: 5_000,
    full: /^\/no-such-page$/,
  },
];
