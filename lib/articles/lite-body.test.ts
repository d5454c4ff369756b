import { expect, test } from 'vitest';
import { liteBody } from './lite-body.ts';

const IMG =
  '<img src="/media/800/d/a.jpg" srcset="/media/240/d/a.jpg 240w, /media/480/d/a.jpg 480w, /media/800/d/a.jpg 800w" sizes="100vw" alt="برف &amp; باران" width="9" height="6" loading="lazy">';
const LINK = '<a class="photo" href="/media/480/d/a.jpg">نمایش عکس: برف &amp; باران</a>';

test.each([
  ['plain text', '<p dir="ltr">a &lt; b</p>', '<p dir="ltr">a &lt; b</p>'],
  [
    'a picture',
    `<figure>${IMG}<figcaption>زیر</figcaption></figure>`,
    `<figure>${LINK}<figcaption>زیر</figcaption></figure>`,
  ],
  ['a picture of several formats', `<picture><source srcset="/x 1w">${IMG}</picture>`, LINK],
  ['a picture of a gallery', `<a href="/media/1920/d/a.jpg">${IMG}</a>`, LINK],
  [
    'a small picture',
    '<img src="/media/480/d/s.jpg" alt="">',
    '<a class="photo" href="/media/480/d/s.jpg">نمایش عکس</a>',
  ],
  ['an article', '<a href="/news/12/x%20y#fn">م</a>', '<a href="/lite/news/12/x%20y#fn">م</a>'],
  ['home', '<a href="/">خانه</a>', '<a href="/lite">خانه</a>'],
  ['a standing page', '<a href="/about">ما</a>', '<a href="/lite/about">ما</a>'],
  [
    'what is in the full edition only',
    '<a href="/corrections">تصحیح‌ها</a>؛',
    '<a href="/corrections">تصحیح‌ها</a> <small>(نسخهٔ کامل)</small>؛',
  ],
  [
    'another site',
    '<a href="https://a.ir/news/1" rel="noopener">م</a>',
    '<a href="https://a.ir/news/1" rel="noopener">م</a>',
  ],
  [
    'a footnote',
    '<sup><a href="#fn-1" id="r" data-footnote-ref aria-describedby="footnote-label">۱</a></sup>',
    '<sup><a href="#fn-1" id="r" data-footnote-ref aria-describedby="footnote-label">۱</a></sup>',
  ],
])('%s', (_name, body, lite) => {
  expect(liteBody(body, ['/about']).text).toBe(lite);
});
