import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Newsroom } from '../content/testing/newsroom.ts';
import { codesFor, openSearchedNewsroom, story } from './testing/newsroom.ts';

const Z = '\u200c';

/** Spellings of one word or compound, each of which finds each other. */
const SAME: string[][] = [
  [`بین${Z}المللی`, 'بین المللی', 'بینالمللی', `بين${Z}المللي`, `بین\u00acالمللی`, 'بین‏‏\u200eالمللی'],
  [`می${Z}شود`, 'می شود', 'میشود', 'مي شود', 'ميشود'],
  [`نمی${Z}توانند`, 'نمی توانند', 'نمیتوانند'],
  [`کتاب${Z}ها`, 'کتابها', 'کتاب ها', 'كتاب ها', 'كتابها'],
  [`خانه${Z}هایشان`, 'خانه هایشان', 'خانههایشان'],
  [`پیش${Z}بینی${Z}های`, 'پیش بینی های', 'پیشبینیهای', `پیشبینی${Z}های`, `پیش${Z}بینی های`, 'پیش بینی‌های'],
  [`بی${Z}سابقه`, 'بی سابقه', 'بیسابقه'],
  [`بزرگ${Z}ترین`, 'بزرگ ترین', 'بزرگترین'],
  [`جست${Z}وجو`, 'جستجو', 'جست و جو', 'جستوجو', `جست${Z}و${Z}جو`],
  [`گفت${Z}وگو`, 'گفتگو', 'گفت و گو', 'گفتوگو'],
  [`چشم${Z}انداز`, 'چشم انداز', 'چشمانداز'],
  ['علی موسوی', 'علي موسوي', 'على موسوى', 'عَلیِّ موسویٖ', 'علۍ موسوې'],
  ['نامهٔ دیرینه', 'نامة ديرينه', 'نامۀ دیرینه', 'نامە دیرینە', 'نامہ دیرینہ', 'نامه دیرینه'],
  [`خانه${Z}ی سبز`, 'خانه ی سبز', 'خانهٔ سبز', 'خانۀ سبز', 'خانه سبز'],
  ['آثار', 'اثار', 'أثار', 'إثار', 'ٱثار', 'ﺁﺛﺎﺭ'],
  ['مؤلفه', 'مولفه', 'مُؤَلِّفه', 'مـــولفه'],
  ['رئیس', 'رییس', 'رئيس', 'رييس', 'رﺋﯿﺲ'],
  ['۱۴۰۲', '١٤٠٢', '1402', '１４０２'],
  ['۱۲٬۵۰۰', '12,500', '12500', '۱۲۵۰۰'],
  ['GPT-4', 'gpt 4', 'Gpt4', 'ＧＰＴ－４'],
  ['هیئت', 'هیأت', 'هيأت', 'هیات'],
  ['مسئولیت', 'مسؤولیت', 'مسؤوليت'],
  ['مسئله', 'مسأله', 'مساله'],
  ['انشاء', 'انشا'],
  ['اتاق', 'اطاق'],
  ['ﻻله', 'لاله', 'ﻟﺎﻟﻪ'],
  ['اسلامی', 'اسـلامی', 'اسلا\u200dمی', 'إسلامي'],
];

/** What looks alike and is something else. */
const OTHER: [query: string, text: string][] = [
  ['ماه', 'ما هم رفتیم'],
  ['مادر', 'ما در خانه ماندیم'],
  ['پایان', 'پای آن کوه'],
  ['برنامه', 'بر نامه نوشت'],
  ['درآمد', 'از در آمد'],
  ['ماه', 'ماهی و همگاه'],
  ['کتاب', 'کتابخانه'],
  ['بار', 'باران'],
  ['بینالمللی', 'آنچه بین بود. المللی نبود'],
  ['"صبح روشن"', 'روشن صبح'],
  ['12', '۱۲۳'],
];

const texts = [...SAME.flat(), ...OTHER.map(([, text]) => text)];
const codeOf = (text: string) => String(1000 + texts.indexOf(text));

let newsroom: Newsroom;
beforeAll(async () => {
  // Half of them in titles, half in bodies, where a spelling must be found as well.
  const stories = texts.map((text, index) =>
    index % 2 === 0 ? story(1000 + index, `${text} زرافه`) : story(1000 + index, 'زرافه', `دیروز ${text} آمد.`),
  );
  newsroom = await openSearchedNewsroom(Object.assign({}, ...stories));
});
afterAll(() => newsroom.close());

test.each(SAME)('every spelling of «%s» finds every other', async (...spellings) => {
  const all = spellings.map(codeOf).toSorted();
  for (const spelling of spellings) {
    const found = await codesFor(spelling);
    expect(found.filter((code) => all.includes(code)).toSorted(), `«${spelling}»`).toEqual(all);
  }
});

test.each(OTHER)('«%s» does not find «%s»', async (query, text) => {
  expect(await codesFor(query)).not.toContain(codeOf(text));
});
