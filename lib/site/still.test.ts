import { afterEach, beforeEach, expect, test } from 'vitest';
import { collectStill, forgetStill, makeStill, offerStill, putStill } from './still.ts';

const place = (mark: string | undefined) => `<peyk-still data-mark="${mark}"></peyk-still>`;
const forget = () => Reflect.deleteProperty(globalThis, Symbol.for('peyk.still'));
beforeEach(forget);
afterEach(forget);

test('parts come into the page of their own rendering, in their places', () => {
  offerStill((text) => `<b>${text}</b>`);
  const [one, other] = [collectStill(), collectStill()];
  const marks = ['یک', 'دو'].map((text) => makeStill(one?.name ?? null, text));
  makeStill(other?.name ?? null, 'سه');
  const page = `<p>${place(marks[1])}</p>${place(marks[0])}`;
  expect(putStill(page, one?.parts ?? [])).toBe('<p><b>دو</b></p><b>یک</b>');
});

test('markup is put in as it is, whatever it holds', () => {
  offerStill(String);
  const rendering = collectStill();
  const mark = makeStill(rendering?.name ?? null, "$& $1 $' <i>");
  expect(putStill(place(mark), rendering?.parts ?? [])).toBe("$& $1 $' <i>");
});

test.each([
  ['nobody offers to make it', () => makeStill(collectStill()?.name ?? 'x', '')],
  ['no rendering is named', () => makeStill(null, '')],
  ['a reader names one of their own', () => makeStill('guessed', '')],
  [
    'the rendering is over',
    () => {
      const rendering = collectStill();
      if (rendering) forgetStill(rendering);
      return makeStill(rendering?.name ?? null, '');
    },
  ],
])('nothing is made when %s', (when, make) => {
  if (when !== 'nobody offers to make it') offerStill(String);
  collectStill();
  expect(make()).toBeUndefined();
});

test('a component that fails fails its page', () => {
  offerStill(() => {
    throw new Error('no picture');
  });
  expect(() => makeStill(collectStill()?.name ?? null, '')).toThrow('no picture');
});
