import { expect, test } from 'vitest';
import { readRoute } from './routes.ts';

test.each([
  ['/', '/', {}],
  ['/', '/latest', undefined],
  ['/latest', '/latest', {}],
  ['/latest', '/latest/2', undefined],
  ['/latest', '/', undefined],
  ['/section/[slug]', '/section/science', { slug: 'science' }],
  ['/section/[slug]', '/section', undefined],
  ['/section/[slug]', '/section/science/more', undefined],
  ['/section/[slug]', '/tag/science', undefined],
  ['/tag/[slug]', '/tag/%D9%85%D8%A7%D9%87', { slug: '%D9%85%D8%A7%D9%87' }],
  ['/archive/[year]/[month]', '/archive/1405/09', { year: '1405', month: '09' }],
  ['/archive/[year]/[month]', '/archive/1405', undefined],
  ['/archive/[year]/[month]', '/archive/1405/09/04', undefined],
  ['/news/[code]/[[...slug]]', '/news/1001', { code: '1001' }],
  ['/news/[code]/[[...slug]]', '/news/1001/a/b', { code: '1001', slug: ['a', 'b'] }],
  ['/news/[code]/[[...slug]]', '/news', undefined],
  ['/[...path]', '/about', { path: ['about'] }],
  ['/[...path]', '/', undefined],
])('the route %s reads %s as %j', (route, path, params) => {
  expect(readRoute(route)(path)).toEqual(params);
});
