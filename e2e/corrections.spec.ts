import { toPersianDigits } from '../lib/persian/digits.ts';
import { expect, test } from './fixtures.ts';
import { articleFile, smallSite } from './small-site.ts';

const WRONG = 'در نسخهٔ نخست </script><b>نام رود</b> نادرست آمده بود.';

test('a correction stands above the text, in the data for machines, and in the list of corrections', async ({
  page,
  site,
}) => {
  const corrected = (code: string, at: string, more = {}) =>
    articleFile({ code, title: `خبر ${toPersianDigits(code)}`, corrections: [{ at, text: WRONG }], ...more });
  const own = await site({
    content: smallSite({
      'articles/1.md': corrected('1', '1405/08/30 09:00'),
      'articles/2.md': corrected('2', '1405/08/30 11:00', { authors: [], tags: ['رود'] }),
      'articles/3.md': corrected('3', '1405/08/30 10:00', { status: 'withdrawn' }),
      'articles/4.md': corrected('4', '1405/09/30 10:00'),
      'articles/5.md': articleFile({ code: '5' }),
    }),
  });
  await page.goto(`${own.url}/n/1`);
  const correction = page.locator('article header section');
  await expect(correction).toContainText(`۰۹:۰۰ - ۳۰ آبان ۱۴۰۵: ${WRONG}`);
  const above = await correction.evaluate((node) => {
    const body = document.querySelector('.story-body');
    return body ? node.compareDocumentPosition(body) & Node.DOCUMENT_POSITION_FOLLOWING : 0;
  });
  expect(above).not.toBe(0);
  const data = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? '');
  expect(data).toMatchObject({
    '@type': 'NewsArticle',
    headline: 'خبر ۱',
    identifier: '1',
    datePublished: '2026-11-20T10:00:00+03:30',
    dateModified: '2026-11-20T10:00:00+03:30',
    correction: [{ '@type': 'CorrectionComment', text: WRONG, datePublished: '2026-11-21T09:00:00+03:30' }],
  });
  await page.goto(`${own.url}/n/5`);
  await expect(page.locator('article header section')).toHaveCount(0);

  await page.goto(`${own.url}/corrections`);
  expect(await page.locator('main ol > li h2').allTextContents()).toEqual(['خبر ۲', 'خبر ۱']);
  await page.locator('main ol > li h2 a').first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('خبر ۲');
});
