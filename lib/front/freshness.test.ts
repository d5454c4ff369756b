import { expect, test } from 'vitest';
import { choicesFor } from '../covers/random.ts';
import { furnitureAddress } from '../site/furniture.ts';
import { articleScope, listScopes, SITE_SCOPE, scopesOf } from '../site/scopes.ts';
import { ChangeWatch } from './change-watch.ts';
import { serve, site } from './testing.ts';

/** Where the articles' pages have their lists. */
const RAIL = furnitureAddress('rail');

const CODES = ['a', 'b', 'c', 'd'];
const sectionOf = (code: string) => (code < 'c' ? 'early' : 'late');
/** Pages that list articles, and which. */
const LISTS = [
  { address: '/latest', has: () => true },
  ...['early', 'late'].map((section) => ({
    address: `/section/${section}`,
    has: (code: string) => sectionOf(code) === section,
  })),
];

/**
 * A newsroom in memory: versions of what is published, below zero where it is withdrawn, and the rows that say so,
 * written together as a transaction does.
 */
function newsroom() {
  const versions = new Map(CODES.map((code) => [code, 1]));
  const rows: string[] = [];
  return {
    versions,
    list: (has: (code: string) => boolean) =>
      [...versions].flatMap(([code, version]) => (has(code) ? [`${code}=${version}`] : [])).join(' '),
    change(code: string, version: number) {
      versions.set(code, version);
      const lists = listScopes({ sectionSlug: sectionOf(code), authors: [] });
      rows.push(articleScope(code), ...lists, ...(version < 0 ? [SITE_SCOPE] : []));
    },
    source: {
      last: async () => rows.length,
      since: async (seq: number) => ({ seq: rows.length, scopes: rows.slice(seq) }),
      nextInstant: async () => new Date(8.64e15),
      between: async () => [],
    },
  };
}

test.each([1, 2, 3, 4])(
  'no reader gets what is older than the last change that was looked at, nor what was withdrawn (%i)',
  async (seed) => {
    const random = choicesFor(`freshness ${seed}`);
    const pause = (most: number) => new Promise((resolve) => setTimeout(resolve, random.between(0, most)));
    const room = newsroom();
    // Reads first and answers later: whatever lands in between is missing from its page.
    const renderer = site(async (url) => {
      const code = /^\/news\/(\w)/.exec(url)?.[1];
      const own = code ? `own ${code}=${room.versions.get(code)}` : '';
      const { has } = LISTS.find(({ address }) => address === url) ?? { has: () => true };
      const around = `around ${room.list(has)}`;
      await pause(12);
      if (url === RAIL) return `<peyk-filling>${around}</peyk-filling>`;
      return own ? `${own}<peyk-place data-src="${RAIL}"></peyk-place>` : around;
    });
    const front = await serve(renderer, { scopesOf });
    const watch = new ChangeWatch(room.source, front.epochs, undefined);
    await watch.start();

    /** What every reader who asks from now on must be given at least. */
    const floor = new Map(room.versions);
    let isOver = false;
    const wrong: string[] = [];
    const reader = async () => {
      while (!isOver) {
        const code = random.pick(CODES);
        const list = random.between(0, 3) < 1 ? random.pick(LISTS) : undefined;
        const least = new Map(floor);
        const { text } = await front.ask(list?.address ?? `/news/${code}`);
        const shown = new Map(
          [...text.matchAll(/(\w)=(-?\d+)/g)].map(([, name = '', version]) => [name, Number(version)]),
        );
        const own = Number(/own \w=(-?\d+)/.exec(text)?.[1]);
        for (const [name, version] of least) {
          const isOld = (given = 0) => Math.abs(given) < Math.abs(version);
          if (list?.has(name) && isOld(shown.get(name)))
            wrong.push(`the list is older than ${name}=${version}: ${text}`);
          if (name === code && !list && isOld(own)) wrong.push(`the article is older than ${name}=${version}: ${text}`);
          // Beside another article it may be older, but not if it is withdrawn.
          if (version < 0 && shown.has(name) && isOld(shown.get(name))) wrong.push(`${name} is still there: ${text}`);
        }
      }
    };
    const readers = Array.from({ length: 8 }, reader);
    for (let step = 0; step < 60; step++) {
      const code = random.pick(CODES);
      const version = 2 + step;
      room.change(code, random.between(0, 5) < 1 ? -version : version);
      await watch.poll();
      await watch.poll();
      floor.set(code, room.versions.get(code) ?? 0);
      await pause(20);
    }
    isOver = true;
    await Promise.all(readers);
    watch.stop();
    front.stop();
    expect(wrong).toEqual([]);
  },
);
