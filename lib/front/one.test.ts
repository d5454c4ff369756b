import { expect, it } from 'vitest';
import { one } from './one.ts';

it('is one object for all that are written alike', () => {
  expect(one({ a: ['x'] })).toBe(one({ a: ['x'] }));
  expect(one({ a: ['x'] })).not.toBe(one({ a: ['y'] }));
});

it('goes by a name where one is given', () => {
  const first = one(['of buffers'], 'name');
  expect(one(['another'], 'name')).toBe(first);
});

it('forgets, so that what anybody can make up does not stay', () => {
  const first = one({ made: 'up' });
  for (let number = 0; number < 1000; number++) one({ number });
  expect(one({ made: 'up' })).not.toBe(first);
  expect(one({ made: 'up' })).toEqual(first);
});
