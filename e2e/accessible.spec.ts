import type { Page } from '@playwright/test';
import { keyboardFaults, structureFaults, targetsTooSmall, unclearNames } from './accessible.ts';
import { choicesAlike, cutText, motion } from './accessible-in-page.ts';
import { expect, test } from './fixtures.ts';

type Check = (page: Page) => Promise<string[]>;
const inPage =
  (check: () => string[]): Check =>
  (page) =>
    page.evaluate(check);

const NAV = '<nav aria-label="فهرست"><a href="/a">یک</a></nav>';
const PILE = '<a href="/a" style="display:block;height:15px">یک</a>';

/** What each check must find, so that it is known to find anything. */
const FAULTS: [what: string, check: Check, html: string, found: RegExp][] = [
  ['a page without a main part', unclearNames, '<p>متن</p>', /0 × main/],
  ['two landmarks of one name', unclearNames, `<main></main>${NAV}${NAV}`, /twice: navigation «فهرست»/],
  ['a button without a name', unclearNames, '<main><button></button></main>', /button «»/],
  ['an English name', unclearNames, '<main><a href="/a" aria-label="Next">یک</a></main>', /link «Next»/],
  ['a heading that skips a level', structureFaults, '<h1>یک</h1><h3>دو</h3>', /h1 → h3 «دو»/],
  ['an alert on arrival', structureFaults, '<p role="alert">هشدار</p>', /interrupts/],
  ['small targets in a pile', targetsTooSmall, PILE + PILE, /×15 <a> «یک»/],
  [
    'a focus that is not seen',
    keyboardFaults,
    '<button style="outline:none">یک</button>',
    /no visible focus: <button>/,
  ],
  [
    'a focus behind something',
    keyboardFaults,
    '<button>یک</button><div style="position:fixed;inset:0;background:#fff"></div>',
    /<button> «یک» is behind <div/,
  ],
  ['a focus out of the page', keyboardFaults, '<a href="/a" style="position:fixed;left:-99px">یک</a>', /out of view/],
  ['a page that is too wide', inPage(cutText), '<p style="width:3000px">متن</p>', /px too wide/],
  ['text that is cut', inPage(cutText), '<p style="height:5px;overflow:hidden">متن</p>', /cuts «متن»/],
  [
    'a choice that looks like the others',
    inPage(choicesAlike),
    '<fieldset><button aria-pressed="true">یک</button><button aria-pressed="false">دو</button></fieldset>',
    /aria-pressed="true"/,
  ],
  [
    'motion',
    inPage(motion),
    '<style>@keyframes go{to{margin-left:9px}}p{animation:go 9s infinite}</style><p>متن</p>',
    /go/,
  ],
];

for (const [what, check, html, found] of FAULTS) {
  test(`a check finds ${what}`, async ({ page }) => {
    await page.setContent(`<!DOCTYPE html><html lang="fa" dir="rtl"><body>${html}</body></html>`);
    expect((await check(page)).join('\n')).toMatch(found);
  });
}

test('the checks find nothing on a page that has no faults', async ({ page }) => {
  await page.setContent(
    `<!DOCTYPE html><html lang="fa" dir="rtl"><body>${NAV}<main><h1>یک</h1><h2>دو</h2><p>متن با <a href="/b">پیوند</a> ` +
      'و <bdi dir="ltr"><a href="/c">peyk</a></bdi></p><button style="min-width:40px;min-height:30px">سه</button></main>' +
      '<style>:focus-visible{outline:3px solid}</style></body></html>',
  );
  for (const [, check] of FAULTS) expect(await check(page)).toEqual([]);
});
