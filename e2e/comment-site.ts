import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { test as base, expect } from './fixtures.ts';
import { DEMO_NOW, type Site, startSite } from './server.ts';
import { articleFile, smallSite } from './small-site.ts';

const PASSWORD = 'گذرواژهٔ میز';
const OPEN = Array.from({ length: 16 }, (_, number) => String(number + 11));

/** A site on which readers can speak: 11 to 26 take comments, 2 is closed, 3 is not out yet, 4 is withdrawn. */
export const COMMENT_SITE = {
  content: smallSite({
    ...Object.fromEntries(OPEN.map((code) => [`articles/${code}.md`, articleFile({ code, slug: 'x' })])),
    'articles/2.md': articleFile({ code: '2', slug: 'x', comments: 'closed' }),
    'articles/3.md': articleFile({ code: '3', status: 'draft' }),
    'articles/4.md': articleFile({ code: '4', status: 'withdrawn' }),
  }),
  env: { DESK_PASSWORD: PASSWORD },
};

let readers = 0;

/** Tests on such a site, one for all tests of a worker: each uses articles of its own, from an address of its own. */
export const test = base.extend<object, { own: Site }>({
  own: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from it what a fixture needs
    async ({}, use) => {
      const site = await startSite(COMMENT_SITE);
      await use(site);
      await site.stop();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  extraHTTPHeaders: async ({ baseURL: _ }, use) => use({ 'x-forwarded-for': `198.51.100.${++readers}` }),
});

export { expect };

export const articleOf = (code: string) => `/news/${code}/x`;

export type Line = { article: string; text: string } & Record<string, unknown>;

/** Brings comments in as the editors' command does, a minute after one another and approved unless they say otherwise. */
export async function seed(site: Site, lines: readonly Line[]): Promise<void> {
  const file = path.join(site.contentDir, `../comments-${lines[0]?.article}.jsonl`);
  const all = lines.map((line, minute) => ({
    state: 'approved',
    sentAt: new Date(Date.parse(DEMO_NOW) - 3_600_000 * 3 + minute * 60_000).toISOString(),
    ...line,
  }));
  await writeFile(file, all.map((line) => `${JSON.stringify(line)}\n`).join(''));
  const { code, output } = await site.peyk('comments', 'import', file);
  if (code !== 0) throw new Error(`The command ended with ${code}:\n${output}`);
}

/** Waits until an article's page says something. */
export async function shows(page: Page, site: Site, code: string, text: string | RegExp): Promise<void> {
  const get = async () => (await page.request.get(site.url + articleOf(code))).text();
  if (typeof text === 'string') await expect.poll(get, { timeout: 20_000 }).toContain(text);
  else await expect.poll(get, { timeout: 20_000 }).toMatch(text);
}

/** The number of an article's comments in each state. */
export async function stats(site: Site, code: string): Promise<Record<string, number>> {
  const { output } = await site.peyk('comments', 'stats', `--article=${code}`, '--json');
  return JSON.parse(output.slice(output.indexOf('{')));
}

export async function signIn(page: Page, { url }: Site): Promise<void> {
  await page.goto(`${url}/desk`);
  await page.getByLabel('گذرواژه').fill(PASSWORD);
  await page.getByRole('button', { name: 'ورود' }).click();
}
