import { expect, test } from 'vitest';
import { formatStored, markStored } from './notice.ts';

test('a copy says since when, in Tehran, in the order of Persian', () => {
  expect(formatStored(new Date('2026-11-21T15:00:00Z'))).toBe('۳۰ آبان، ساعت ۱۸:۳۰');
  expect(formatStored(new Date('2026-03-20T20:45:00Z'))).toBe('۱ فروردین، ساعت ۰۰:۱۵');
});

test.each([
  ['offline', 'اکنون اینترنت وصل نیست'],
  ['slow', 'شبکه کند است'],
] as const)('its notice stands at the head of the page’s own content: %s', (reason, why) => {
  const page =
    '<!DOCTYPE html><html lang="fa"><body><header></header><main id="content" tabindex="-1"><h1>a</h1></main></body></html>';
  const marked = markStored(page, new Date('2026-11-21T15:00:00Z'), reason);
  expect(marked).toMatch(new RegExp(`<html data-stored="${reason}" lang="fa">`));
  expect(marked).toMatch(
    new RegExp(
      `<main id="content" tabindex="-1"><p class="note stored-note" role="status"><b>نسخهٔ ذخیره‌شده[^<]*</b> ${why}[^<]*</p><h1>`,
    ),
  );
});
