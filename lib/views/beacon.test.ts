import { expect, test } from 'vitest';
import { seenCode } from './beacon.ts';
import { ReaderMarks } from './reader-mark.ts';

const PHONE =
  'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Mobile Safari/537.36';
const own = { 'sec-fetch-site': 'same-origin', host: 'news.example', 'user-agent': PHONE };

const code = (headers: Record<string, string | undefined>, body = '219416') =>
  seenCode({ header: (name) => ({ ...own, ...headers })[name], address: '192.0.2.1', body });

test.each([
  ['a phone', {}],
  ['a browser without fetch metadata', { 'sec-fetch-site': undefined, origin: 'https://news.example' }],
  [
    'an iPhone',
    {
      'user-agent':
        'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1',
    },
  ],
  ['Firefox', { 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:132.0) Gecko/20100101 Firefox/132.0' }],
])('%s counts', (_who, headers) => expect(code(headers)).toBe('219416'));

test.each([
  ['Googlebot', { 'user-agent': 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)' }],
  ['a phone of Googlebot', { 'user-agent': `${PHONE} (compatible; Googlebot/2.1; +http://www.google.com/bot.html)` }],
  ['a preview in Telegram', { 'user-agent': 'TelegramBot (like TwitterBot)' }],
  ['curl', { 'user-agent': 'curl/8.5.0' }],
  [
    'a headless browser',
    {
      'user-agent':
        'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/130.0.0.0 Safari/537.36',
    },
  ],
  ['nobody', { 'user-agent': undefined }],
  ['an endless name', { 'user-agent': `Mozilla/5.0 ${'x'.repeat(1000)}` }],
  ['a prefetch', { 'sec-purpose': 'prefetch' }],
  ['a prerendering', { 'sec-purpose': 'prefetch;prerender' }],
  ['an old prefetch', { purpose: 'prefetch' }],
  ['Firefox ahead of its reader', { 'x-moz': 'prefetch' }],
  ['another site', { 'sec-fetch-site': 'cross-site' }],
  ['a sister site', { 'sec-fetch-site': 'same-site' }],
  ['another site’s old browser', { 'sec-fetch-site': undefined, origin: 'https://other.example' }],
  ['a page without origin', { 'sec-fetch-site': undefined, origin: 'null' }],
  ['what says nothing of its page', { 'sec-fetch-site': undefined }],
])('%s does not count', (_who, headers) => expect(code(headers)).toBeUndefined());

test.each(['', ' 219416', '219416\n', 'کد', '۲۱۹۴۱۶', '-1', 'a b', 'x'.repeat(65), '{"code":1}', "1' OR 1=1"])(
  '«%s» is no code',
  (body) => expect(code({}, body)).toBeUndefined(),
);

test('a reader has one mark for an article on a day; another article, address or day has another', () => {
  const marks = new ReaderMarks();
  const reading = { address: '192.0.2.1', userAgent: PHONE, code: '1' };
  const mark = marks.mark(reading, 0);
  expect(marks.mark(reading, 1000)).toBe(mark);
  expect(marks.mark({ ...reading, code: '2' }, 0)).not.toBe(mark);
  expect(marks.mark({ ...reading, address: '192.0.2.2' }, 0)).not.toBe(mark);
  expect(new ReaderMarks().mark(reading, 0)).not.toBe(mark);
  expect(marks.mark(reading, 86_400_000)).not.toBe(mark);
});

test('an address that calls itself by a thousand names has 64 marks for an article', () => {
  const marks = new ReaderMarks();
  const names = Array.from({ length: 1000 }, (_, index) => `${PHONE} ${index}`);
  const found = new Set(names.map((userAgent) => marks.mark({ address: '192.0.2.1', userAgent, code: '1' }, 0)));
  expect(found.size).toBe(64);
});
