import { expect, test } from 'vitest';
import { linksIn } from './links.ts';

const shown = (text: string) =>
  linksIn(text)
    .map(({ text: part, href }) => (href ? `[${part}](${href})` : part))
    .join('');

test.each([
  ['متن بی نشانی', 'متن بی نشانی'],
  [
    'ببینید: https://peyk.example/a?b=1&c=2.',
    'ببینید: [https://peyk.example/a?b=1&c=2](https://peyk.example/a?b=1&c=2).',
  ],
  ['«https://peyk.example»، دیگر', '«[https://peyk.example](https://peyk.example/)»، دیگر'],
  [
    'http://a.example و HTTPS://b.example',
    '[http://a.example](http://a.example/) و [HTTPS://b.example](https://b.example/)',
  ],
  ['https://پیک.example/خبر', '[https://پیک.example/خبر](https://xn--3ib0gqe.example/%D8%AE%D8%A8%D8%B1)'],
  ['javascript:alert(1) www.a.example //b.example https://', 'javascript:alert(1) www.a.example //b.example https://'],
  ['', ''],
])('%s', (text, expected) => expect(shown(text)).toBe(expected));

test('the text itself is whole', () => {
  const text = 'الف https://a.example/x, https://b.example. پ\nhttps://c.example';
  expect(
    linksIn(text)
      .map((part) => part.text)
      .join(''),
  ).toBe(text);
});
