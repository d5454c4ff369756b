import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { DEMO_CONTENT, type Site } from './server.ts';
import { sharedSite } from './shared-site.ts';
import { layWay, type Way } from './way.ts';

/** Milliseconds for what happens behind a page; other tests share the processors. */
export const timeout = 20_000;

/**
 * A site for all tests of a file, one after another, that is reached over a way which they can cut. Its browser lets
 * service workers in, and its console may say that there is no network.
 */
export function offlineSite(): { site: Site; way: Way; change: typeof change; articleFile: (code: string) => string } {
  test.use({
    serviceWorkers: 'allow',
    tolerated:
      /ERR_(INTERNET_DISCONNECTED|CONNECTION_REFUSED|EMPTY_RESPONSE|FAILED)|status of 50[03]|preload|integrity/,
  });
  const shared = sharedSite({ content: DEMO_CONTENT, env: { DESK_PASSWORD: 'a password for tests' } });
  const at = {
    get site() {
      return shared.site;
    },
    change,
    articleFile: (code: string) => path.join(at.site.contentDir, `articles/1405/08/${code}.md`),
  } as ReturnType<typeof offlineSite>;
  test.beforeAll(async () => {
    at.way = await layWay(at.site.url);
  });
  test.afterAll(() => at.way?.close());
  test.beforeEach(async () => {
    at.way.leadTo(at.site.url);
    await at.way.open();
  });
  return at;
}

/** Opens a site's home page and waits until the worker has installed itself and stands before it. */
export async function openWithWorker(page: Page, { url }: Way): Promise<void> {
  await page.goto(url);
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    const { serviceWorker } = navigator;
    if (!serviceWorker.controller)
      await new Promise((resolve) => serviceWorker.addEventListener('controllerchange', resolve));
  });
  await expect.poll(async () => (await pathsIn(page, 'peyk-pages')).sort(), { timeout }).toEqual(['/', '/saved']);
}

/** What a cache of the page's browser holds. */
export function pathsIn(page: Page, cache: string): Promise<string[]> {
  return page.evaluate(async (name) => {
    if (!(await caches.has(name))) return [];
    const keys = await (await caches.open(name)).keys();
    return keys.map(({ url }) => new URL(url).pathname);
  }, cache);
}

async function change(file: string, from: string | RegExp, to: string): Promise<void> {
  await writeFile(file, (await readFile(file, 'utf8')).replace(from, to));
}
