import { expect, it, test } from 'vitest';
import { asciiSlug, persianSlug } from './slug.ts';

test.each([
  ['روسیه: «می\u200cخواهیم»!', 'روسیه-می-خواهیم'],
  ['  GPT-4 در ۲۰۲۳ ', 'gpt-4-در-2023'],
  ['آب‌وهوا / خبر', 'آب-وهوا-خبر'],
  ['عَلّامه', 'علامه'],
  ['!!!', 'خبر'],
])('the slug of «%s» is «%s»', (title, expected) => expect(persianSlug(title)).toBe(expected));

it('cuts a slug at a word', () => {
  const slug = persianSlug('بسیار '.repeat(40));
  expect(slug.length).toBeLessThanOrEqual(80);
  expect(slug.endsWith('بسیار')).toBe(true);
  expect(persianSlug('ا'.repeat(200))).toHaveLength(80);
});

test.each([
  ['هوش مصنوعی', 'hvsh-msnvai'],
  ['آب‌وهوا', 'ab-vhva'],
  ['کووید ۱۹', 'kvvid-19'],
  ['Café', 'cafe'],
  ['؟', ''],
])('«%s» romanised is "%s"', (text, expected) => {
  expect(asciiSlug(text)).toBe(expected);
  expect(asciiSlug(text)).toMatch(/^[a-z0-9-]*$/);
});
