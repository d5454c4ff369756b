import { expect, it } from 'vitest';
import { shareLinks } from './share.ts';

const title = 'یک & دو + سه؟ 50%';
const url = 'https://peyk.example/n/314576';
const links = new Map(shareLinks(title, url).map(({ network, href }) => [network, new URL(href)]));

it.each(['telegram', 'eitaa', 'bale', 'x'] as const)('%s is told title and address, whatever is in them', (network) => {
  const { searchParams } = links.get(network) ?? new URL(url);
  expect(Object.fromEntries(searchParams)).toEqual({ url, text: title });
});

it('WhatsApp is told both in one text', () => {
  expect(links.get('whatsapp')?.searchParams.get('text')).toBe(`${title}\n${url}`);
});

it('no address has a plus, which some of them show instead of a space', () => {
  for (const { href } of links.values()) expect(href).not.toContain('+');
});

it('addresses are those of the networks, and only Rubika is told nothing', () => {
  expect([...links.values()].map(({ origin, pathname }) => origin + pathname)).toEqual([
    'https://t.me/share/url',
    'https://eitaa.com/share/url',
    'https://ble.ir/share/url',
    'https://web.rubika.ir/',
    'https://wa.me/',
    'https://x.com/intent/tweet',
  ]);
  expect(shareLinks(title, url).filter(({ takesNothing }) => takesNothing)).toHaveLength(1);
});
