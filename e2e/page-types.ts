/** The kinds of pages that the site has, each with an example of the demo; every concern is checked on every kind. */
export type PageType = { name: string; path: string; status: number; title: RegExp; heading: RegExp };

const SITE = 'پیک';

export const ARTICLE_WITH_ALL = '314576';
export const ARTICLE_WITHOUT_PICTURE = '314598';

export const PAGE_TYPES: PageType[] = [
  { name: 'home', path: '/', status: 200, title: /^پیک - /, heading: /^پیک$/ },
  {
    name: 'article',
    path: `/n/${ARTICLE_WITH_ALL}`,
    status: 200,
    title: / - پیک$/,
    heading: /کتابخانه‌ای که جریمه را برداشت/,
  },
  {
    name: 'article without a picture',
    path: `/n/${ARTICLE_WITHOUT_PICTURE}`,
    status: 200,
    title: / - پیک$/,
    heading: /.{10}/,
  },
  { name: 'section', path: '/section/science', status: 200, title: /^دانش - پیک$/, heading: /^دانش$/ },
  { name: 'tag', path: '/tag/njvm', status: 200, title: /^نجوم - پیک$/, heading: /^نجوم$/ },
  { name: 'author', path: '/author/shirin-parvaz', status: 200, title: /شیرین پرواز - پیک$/, heading: /^شیرین پرواز$/ },
  { name: 'latest', path: '/latest', status: 200, title: /^آخرین اخبار - پیک$/, heading: /^آخرین اخبار$/ },
  {
    name: 'second page of a list',
    path: '/latest?page=2',
    status: 200,
    title: /^آخرین اخبار - صفحهٔ ۲ - پیک$/,
    heading: /^آخرین اخبار$/,
  },
  { name: 'most viewed', path: '/most-viewed', status: 200, title: /^پربازدیدترین - پیک$/, heading: /^پربازدیدترین$/ },
  { name: 'archive', path: '/archive', status: 200, title: /^آرشیو - پیک$/, heading: /^آرشیو$/ },
  {
    name: 'month of the archive',
    path: '/archive/1405/08',
    status: 200,
    title: /^خبرهای آبان ۱۴۰۵ - پیک$/,
    heading: /^آبان ۱۴۰۵$/,
  },
  {
    name: 'day of the archive',
    path: '/archive/1405/08/29',
    status: 200,
    title: /^خبرهای جمعه ۲۹ آبان ۱۴۰۵ - پیک$/,
    heading: /^جمعه ۲۹ آبان ۱۴۰۵$/,
  },
  {
    name: 'search',
    path: '/search?q=%DA%A9%D8%AA%D8%A7%D8%A8%D9%87%D8%A7&section=books&from=1405',
    status: 200,
    title: /^جست‌وجوی «کتابها» - پیک$/,
    heading: /^جست‌وجو$/,
  },
  {
    name: 'search without results',
    path: '/search?q=%DA%A9%D8%AA%D8%A7%D8%A8%D8%AE%D8%A7%D9%86%D8%AD&to=x',
    status: 200,
    title: /^جست‌وجوی «کتابخانح» - پیک$/,
    heading: /^جست‌وجو$/,
  },
  {
    name: 'corrections',
    path: '/corrections',
    status: 200,
    title: /^تصحیح‌ها - پیک$/,
    heading: /^تصحیح‌ها$/,
  },
  { name: 'saved', path: '/saved', status: 200, title: /^خبرهای ذخیره‌شده - پیک$/, heading: /^خبرهای ذخیره‌شده$/ },
  {
    name: 'comments',
    path: `/comments/${ARTICLE_WITH_ALL}`,
    status: 200,
    title: /^نظرها دربارهٔ «.+» - پیک$/,
    heading: /کتابخانه‌ای که جریمه را برداشت/,
  },
  {
    name: 'form for a comment',
    path: `/comment/${ARTICLE_WITH_ALL}`,
    status: 200,
    title: /^نظر شما - .+ - پیک$/,
    heading: /^نظر شما$/,
  },
  { name: 'standing page', path: '/about', status: 200, title: new RegExp(` - ${SITE}$`), heading: /.+/ },
  {
    name: 'not found',
    path: '/no-such-page',
    status: 404,
    title: /^این صفحه پیدا نشد - پیک$/,
    heading: /^این صفحه پیدا نشد$/,
  },
];
