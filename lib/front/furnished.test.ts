import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { Epochs } from '../epochs.ts';
import { furnitureAddress } from '../site/furniture.ts';
import { forgetEncodings } from './document.ts';
import type { Renderer } from './render.ts';
import { serveForTest as front, gate, site } from './testing.ts';

const RAIL = furnitureAddress('rail');
const place = `<peyk-place data-src="${RAIL}"></peyk-place>`;
const scopesOf = (key: string) =>
  key === RAIL ? { own: ['lists'], furniture: [] } : { own: [`own ${key}`], furniture: [] };

/** A site whose pages leave a place for a rail; both say how often they were rendered. */
function newspaper(rail: (number: number) => string | Promise<string> = (number) => `rail ${number}`) {
  const renderings = { pages: 0, rails: 0 };
  const renderer = site(async (url) =>
    url === RAIL
      ? `<peyk-filling>${await rail(++renderings.rails)}</peyk-filling>`
      : `<main>page ${++renderings.pages}</main>${place}`,
  );
  return { renderings, renderer };
}

/** A front of it with a clock of the test's. */
async function served({ renderer }: ReturnType<typeof newspaper>) {
  const clock = { time: 0 };
  const epochs = new Epochs(() => clock.time);
  const served = await front(renderer, { scopesOf, epochs });
  const text = async (path: string) => (await served.ask(path)).text;
  return { ...served, clock, epochs, text };
}

describe('furniture', () => {
  it('is made once for all pages, and stands in its place', async () => {
    const paper = newspaper();
    const { text } = await served(paper);
    expect(await text('/a')).toContain('<main>page 1</main>rail 1</body>');
    expect(await text('/b')).toContain('<main>page 2</main>rail 1</body>');
    expect(paper.renderings).toEqual({ pages: 2, rails: 1 });
  });

  it('that is new is put into kept pages behind their readers, and no page is rendered for it', async () => {
    const paper = newspaper();
    const { ask, text, clock, epochs } = await served(paper);
    const paths = ['/a', '/b', '/c'];
    for (const path of paths) await ask(path);
    epochs.bump('lists');
    clock.time = 41_000;
    for (const path of paths) expect(await text(path)).toContain('rail 1');
    for (const path of paths) await expect.poll(() => text(path)).toContain('rail 2');
    expect(paper.renderings).toEqual({ pages: 3, rails: 2 });
  });

  it('waits for change to pause, but not for long', async () => {
    const paper = newspaper();
    const { ask, text, clock, epochs } = await served(paper);
    await ask('/a');
    for (; clock.time < 39_000; clock.time += 1_000) {
      epochs.bump('lists');
      expect(await text('/a')).toContain('rail 1');
    }
    expect(paper.renderings.rails).toBe(1);
    clock.time = 41_000;
    epochs.bump('lists');
    await ask('/a');
    await expect.poll(() => text('/a')).toContain('rail 2');
  });

  it('that is due comes at once to a page in no coding any more, which must be compressed for its reader anyway', async () => {
    const paper = newspaper();
    const { ask, text, clock, epochs, store } = await served(paper);
    for (const path of ['/a', '/b']) await ask(path);
    epochs.bump('lists');
    clock.time = 2_500;
    const kept = store.get('/a');
    if (kept) forgetEncodings(kept.document);
    expect(await text('/a')).toContain('page 1</main>rail 2');
    expect(await text('/b')).toContain('page 2</main>rail 1');
  });

  it('that is older than a minute is not given any more', async () => {
    const paper = newspaper();
    const { ask, text, clock, epochs } = await served(paper);
    await ask('/a');
    epochs.bump('lists');
    clock.time = 61_000;
    expect(await text('/a')).toContain('page 1</main>rail 2');
  });

  it('that waits until there is nothing else to do holds up nobody who asks after that minute', async () => {
    const busy = gate();
    const paper = newspaper();
    const slow: Renderer = async (request, response) => {
      if (request.url === '/slow') await busy.passed;
      await paper.renderer(request, response);
    };
    const { ask, text, clock, epochs } = await served({ ...paper, renderer: slow });
    await ask('/a');
    epochs.bump('lists');
    const slowly = ask('/slow');
    clock.time = 41_000;
    // Now it waits for the slow page.
    expect(await text('/a')).toContain('rail 1');
    clock.time = 61_000;
    expect(await text('/a')).toContain('rail 2');
    busy.open();
    await slowly;
  });

  it('keeps its last state when it can’t be made', async () => {
    let isBroken = false;
    const paper = newspaper((number) => {
      if (isBroken) throw new Error('no database');
      return `rail ${number}`;
    });
    const { ask, clock, epochs } = await served(paper);
    await ask('/a');
    isBroken = true;
    epochs.bump('lists');
    clock.time = 61_000;
    for (const [path, shown] of [
      ['/a', 'page 1</main>rail 1'],
      ['/b', 'page 2</main>rail 1'],
    ] as const) {
      const answer = await ask(path);
      expect([answer.status, answer.text.includes(shown)], answer.text).toEqual([200, true]);
    }
    isBroken = false;
    await expect.poll(async () => (await ask('/a')).text).toMatch(/page 1<\/main>rail [^1]/);
  });

  it('that changed while it was made is made once more', async () => {
    const door = gate();
    let headline = 'old';
    const paper = newspaper(async (number) => {
      const read = headline;
      if (number === 2) await door.passed;
      return read;
    });
    const { ask, text, clock, epochs } = await served(paper);
    await ask('/a');
    epochs.bump('lists');
    clock.time = 61_000;
    const early = text('/a');
    await expect.poll(() => paper.renderings.rails).toBe(2);
    headline = 'new';
    epochs.bump('lists');
    // Another page may not join the rail that was begun before.
    expect(await text('/b')).toContain('new');
    door.open();
    expect(await early).toContain('old');
    clock.time = 122_000;
    expect(await text('/a')).toContain('new');
  });

  it('never brings back a page that has changed meanwhile', async () => {
    const door = gate();
    const paper = newspaper(async (number) => {
      if (number === 2) await door.passed;
      return `rail ${number}`;
    });
    const { ask, text, clock, epochs } = await served(paper);
    await ask('/a');
    epochs.bump('lists');
    clock.time = 61_000;
    const early = text('/a');
    await expect.poll(() => paper.renderings.rails).toBe(2);
    epochs.bump('own /a');
    door.open();
    await early;
    expect(await text('/a')).toContain('page 2');
  });

  it('that turns out the same leaves the document the same', async () => {
    const paper = newspaper(() => 'the same rail');
    const { ask, clock, epochs } = await served(paper);
    const first = await ask('/a');
    epochs.bump('lists');
    clock.time = 61_000;
    const { status } = await ask('/a', { headers: { 'if-none-match': first.headers.etag ?? '' } });
    expect([status, paper.renderings.rails]).toEqual([304, 2]);
  });

  it('adds what it holds inline to the policy', async () => {
    const boot = 'boot()';
    const paper = newspaper((number) => `<script data-boot="">${boot}</script>${number}`);
    const { ask } = await served(paper);
    const { headers } = await ask('/a');
    const hash = createHash('sha256').update(boot).digest('base64');
    expect(headers['content-security-policy']).toContain(`script-src 'self' 'sha256-${hash}'`);
  });

  it('is no page of its own', async () => {
    const { ask } = await served(newspaper());
    expect((await ask(RAIL)).status).toBe(404);
  });
});
