import { createElement as h, type ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { settle } from './settle.ts';

const markup = async (node: ReactNode) => renderToStaticMarkup(await settle(node));
const later = <T>(value: T) => new Promise<T>((resolve) => setTimeout(resolve, 1, value));

const Plain = ({ text }: { text: string }) => h('b', null, text);
const Waiting = async ({ children }: { children?: ReactNode }) => h('i', null, await later('از'), children);
const Nothing = async () => null;
/** Types of React know async components within Next only. */
const waiting = Waiting as unknown as typeof Plain;
const nothing = Nothing as unknown as typeof Plain;

test.each([
  ['text', 'متن', 'متن'],
  ['nothing', null, ''],
  ['an element', h('p', { className: 'a' }, 'متن'), '<p class="a">متن</p>'],
  ['a component', h(Plain, { text: 'متن' }), '<b>متن</b>'],
  [
    'a component within elements',
    h('p', null, 'یک', h('s', null, h(Plain, { text: 'دو' }))),
    '<p>یک<s><b>دو</b></s></p>',
  ],
  ['a component that waits', h(waiting, { text: '' }), '<i>از</i>'],
  ['one within one', h(waiting, { text: '' }, h(waiting, { text: '' })), '<i>از<i>از</i></i>'],
  ['lists, in their order', [[h(waiting, { key: 1, text: '' })], h('u', { key: 2 })], '<i>از</i><u></u>'],
  ['one of which nothing is left', h('p', null, h(nothing, { text: '' }), 0, false), '<p>0</p>'],
  ['markup', h('p', { dangerouslySetInnerHTML: { __html: '<b>!</b>' } }), '<p><b>!</b></p>'],
])('%s is what React would make of it', async (_what, node, expected) => {
  expect(await markup(node)).toBe(expected);
});

test('all that waits does so at the same time', async () => {
  let running = 0;
  let most = 0;
  const Counting = async () => {
    most = Math.max(most, ++running);
    await later(0);
    running--;
    return null;
  };
  const counting = Counting as unknown as typeof Plain;
  await settle(h('p', null, h(counting, { text: '' }), h('p', null, h(counting, { text: '' }))));
  expect(most).toBe(2);
});

test('what throws ends everything, and what waits beside it ends in silence', async () => {
  const Failing = () => {
    throw new Error('at once');
  };
  const FailingLater = async () => {
    await later(0);
    throw new Error('later');
  };
  const failingLater = FailingLater as unknown as typeof Plain;
  await expect((async () => settle(h('p', null, h(failingLater, { text: '' }), h(Failing))))()).rejects.toThrow(
    'at once',
  );
  await later(0);
});
