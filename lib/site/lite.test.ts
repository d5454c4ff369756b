import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fullAddress, hasLite, liteAddress } from './lite.ts';
import { scopesOf } from './scopes.ts';

test.each([
  '/',
  '/news/12/x',
  '/section/science?page=2',
  '/n/12',
  '/about',
  '/archive/1405/08',
  '/most-viewed',
  '/comments/12',
])('%s has a page in the lite edition', (address) => {
  expect(hasLite(address, ['/about'])).toBe(true);
  expect(fullAddress(liteAddress(address))).toBe(address);
});

test.each(['/corrections', '/rss.xml', '/newsroom', '/media/800/d/a.jpg', '/lite', '/literature', '/about'])(
  '%s has none',
  (address) => {
    expect(hasLite(address)).toBe(false);
  },
);

test.each(['/', '/news/12/x', '/latest?page=2', '/n/12', '/archive/1405/08?page=2', '/most-viewed', '/comments/12'])(
  '%s lives as long in both editions',
  (address) => {
    expect(scopesOf(liteAddress(address))).toEqual(scopesOf(address));
  },
);

test('the lite edition has the colours of the full one', () => {
  const [tokens = '', style = ''] = ['app/globals.css', 'components/lite/style.ts'].map((file) =>
    readFileSync(file, 'utf8'),
  );
  const colours = [...style.matchAll(/--(\w+):(#\w+)/g)].map(([, name, value]) => `--color-${name}: ${value};`);
  expect(colours.length).toBeGreaterThan(10);
  for (const colour of colours) expect(tokens).toContain(colour);
});
