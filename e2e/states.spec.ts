import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { APIRequestContext } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { articleFile, smallSite } from './small-site.ts';

const TITLE = 'رازی که هنوز نباید گفته شود';
const SLUG = encodeURIComponent('رازی-که-هنوز-نباید-گفته-شود');

/** Everywhere that an article can be seen, but its own addresses. */
const LISTS = [
  '/',
  '/latest',
  '/section/science',
  '/tag/raz',
  '/author/sara',
  '/headlines.json',
  '/n/1',
  '/n/2',
  '/corrections',
];
const ownOf = (code: string) => [`/n/${code}`, `/news/${code}/${SLUG}`, `/fa/news/${code}/x`];

const secret = (code: string, fields: Record<string, unknown>) =>
  articleFile({
    code,
    title: TITLE,
    tags: ['راز'],
    authors: ['sara'],
    breaking: true,
    corrections: [{ at: '1405/01/01', text: TITLE }],
    ...fields,
  });

/** A site whose public articles would show the secret ones: by their editor's choice, and as about the same. */
const siteWith = (secrets: Record<string, Record<string, unknown>>) =>
  smallSite({
    'authors.yaml': '- {slug: sara, name: سارا احمدی}\n',
    'articles/1.md': articleFile({ code: '1', related: Object.keys(secrets), publishedAt: '1405/01/01' }),
    'articles/2.md': articleFile({ code: '2', title: 'رازی دیگر', tags: ['راز'], publishedAt: '1405/01/02' }),
    ...Object.fromEntries(
      Object.entries(secrets).map(([code, fields]) => [`articles/${code}.md`, secret(code, fields)]),
    ),
  });

/** What is the same for any address of its kind: all but the date, and the address itself. */
async function answerAt(request: APIRequestContext, url: string) {
  const answer = await request.get(url, { maxRedirects: 0 });
  const { date: _, 'x-cache': __, ...headers } = answer.headers();
  return { status: answer.status(), headers, text: await answer.text() };
}

test('what is held back or withdrawn is nowhere, and its addresses tell nothing', async ({ request, site }) => {
  const held = { 70: { status: 'draft' }, 71: { status: 'review' }, 72: { publishedAt: '1405/09/01 07:30' } };
  const own = await site({ content: siteWith({ ...held, 73: { status: 'withdrawn' } }) });
  for (const place of LISTS) expect((await answerAt(request, own.url + place)).text, place).not.toContain(TITLE);
  for (const code of Object.keys(held)) {
    for (const place of ownOf(code)) {
      const known = await answerAt(request, own.url + place);
      expect(known, place).toEqual(await answerAt(request, own.url + place.replace(code, '99')));
      expect([known.status, known.text.includes(TITLE)], place).toEqual([404, false]);
    }
  }
  for (const place of ownOf('73')) {
    const { status, text } = await answerAt(request, own.url + place);
    expect([status, text.includes(TITLE)], place).toEqual([410, false]);
  }
});

test('a scheduled article goes live by itself: everywhere, and nowhere before', async ({ request, site }) => {
  const own = await site({ content: siteWith({}), env: { PEYK_NOW: '' } });
  const isShown = async (place: string) => {
    const answer = await request.get(own.url + place);
    return answer.ok() && (await answer.text()).includes(TITLE);
  };
  const places = [...LISTS, ...ownOf('7')];
  for (const place of places) expect(await isShown(place), `${place} at first`).toBe(false);

  // The real clock, and a time that is far enough for the article to be synced and looked for.
  const due = Math.ceil((Date.now() + 8000) / 1000) * 1000;
  await writeFile(
    path.join(own.contentDir, 'articles/1.md'),
    articleFile({ code: '1', related: ['7'], publishedAt: '1405/01/01' }),
  );
  await writeFile(
    path.join(own.contentDir, 'articles/7.md'),
    secret('7', { publishedAt: new Date(due).toISOString() }),
  );
  expect((await own.peyk('sync')).code).toBe(0);
  expect(Date.now(), 'the article was synced in time').toBeLessThan(due - 1000);
  let looks = 0;
  for (; Date.now() < due; looks++) {
    for (const place of ['/', '/n/7', '/headlines.json', '/n/1']) {
      const shown = await isShown(place);
      // An answer that came after the time may show it.
      if (Date.now() < due) expect(shown, `${place} before`).toBe(false);
    }
    await sleep(100);
  }
  expect(looks).toBeGreaterThan(1);
  for (const place of places) await expect.poll(() => isShown(place), `${place} after`).toBe(true);
});
