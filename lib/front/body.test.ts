import { describe, expect, test } from 'vitest';
import { assembledBody, compact, packSkeleton } from './body.ts';

const pack = (texts: string[], look: string) =>
  packSkeleton(
    texts.map((text) => Buffer.from(text)),
    look,
  );

const page = (number: number) =>
  `<article class="story-head"><h1>تیتر ${number}</h1><ul>${Array.from({ length: 40 }, (_, at) => `<li class="card-${(at * 7) % 13}"><a href="/news/${at}">مطلب مرتبط ${at * 31}</a></li>`).join('')}</ul></article>`;
const put = (...texts: string[]) => texts.map((text) => Buffer.from(text));

describe('a packed page', () => {
  test.each([
    ['with things put in', ['<p>یک', 'دو', 'سه</p>'], ['«۱»', '«۲»'], '<p>یک«۱»دو«۲»سه</p>'],
    ['with nothing put in', ['<p>تنها</p>'], [], '<p>تنها</p>'],
    ['that begins and ends with what is put in', ['', ' میان ', ''], ['آغاز', 'پایان'], 'آغاز میان پایان'],
    ['without any text', [''], [], ''],
  ])('%s is whole again, again and again', (_name, texts, insertions, whole) => {
    const body = assembledBody(pack(texts, 'short'), put(...insertions));
    expect([String(body.bytes()), String(body.bytes()), body.length]).toEqual([whole, whole, Buffer.byteLength(whole)]);
  });

  test('is kept as its difference from the first that looks alike', () => {
    const texts = Array.from({ length: 20 }, (_, number) => page(number));
    const [, ...alike] = texts.map((text) => pack([text], 'article'));
    const [stranger] = texts.map((text, number) => pack([text], `look ${number}`)).slice(-1);
    expect(alike.map((skeleton) => String(assembledBody(skeleton, []).bytes()))).toEqual(texts.slice(1));
    expect(Math.max(...alike.map(({ packed }) => packed.length))).toBeLessThan(100);
    expect(new Set(alike.map(({ pattern }) => pattern)).size).toBe(1);
    expect(stranger?.pattern).not.toBe(alike[0]?.pattern);
  });

  test('outlives the patterns of later looks', () => {
    const kept = pack([page(1)], 'early');
    for (let look = 0; look < 40; look++) pack([page(look)], `later ${look}`);
    expect(String(assembledBody(kept, []).bytes())).toBe(page(1));
  });

  test.each([100, 5_000, 50_000])('of %i bytes holds no memory but its own', (length) => {
    const part = Buffer.from('الف'.repeat(length)).subarray(0, length);
    for (const bytes of [compact(part), compact(compact(part)), pack([page(length)], 'held').packed])
      expect(bytes.buffer.byteLength).toBe(bytes.length);
    expect(compact(part)).toEqual(part);
  });
});
