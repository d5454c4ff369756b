import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { APIRequestContext } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import type { Site } from './server.ts';
import { sharedSite } from './shared-site.ts';
import { articleFile, smallSite } from './small-site.ts';

/** Milliseconds for a change to reach readers; far above what it takes, since other tests share the processors. */
const timeout = 15_000;
/** Milliseconds for a kept document, on a busy machine; one that waited for the database would need five seconds. */
const AT_ONCE = 3000;

const at = sharedSite({
  content: smallSite({ 'articles/1.md': articleFile({ code: '1', title: 'خبر نخست' }) }),
});

const save = (site: Site, code: string, fields: Record<string, unknown>) =>
  writeFile(path.join(site.contentDir, `articles/${code}.md`), articleFile({ code, ...fields }));

const shows = (request: APIRequestContext, url: string, text: string) =>
  expect.poll(async () => (await (await request.get(url)).text()).includes(text), { timeout });

/** Asks for a kept document again and again while `work` lasts. @returns the longest wait, in milliseconds */
async function longestWait(request: APIRequestContext, url: string, text: string, work: Promise<unknown>) {
  let longest = 0;
  let busy = true;
  const done = work.finally(() => {
    busy = false;
  });
  while (busy) {
    const begun = performance.now();
    const answer = await request.get(url);
    expect((await answer.text()).includes(text)).toBe(true);
    longest = Math.max(longest, performance.now() - begun);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  await done;
  return longest;
}

test('two servers on one database agree, and one that is killed leaves the other right', async ({ request }) => {
  const one = at.site;
  const two = await one.another();
  try {
    for (const { url } of [one, two]) await shows(request, url, 'خبر نخست').toBe(true);
    await save(one, '2', { title: 'زمین‌لرزه' });
    for (const { url } of [one, two]) await shows(request, url, 'زمین‌لرزه').toBe(true);
    await save(one, '2', { title: 'زمین‌لرزه', status: 'withdrawn' });
    for (const { url } of [one, two]) {
      await expect.poll(async () => (await request.get(`${url}/n/2`)).status(), { timeout }).toBe(410);
      for (const place of ['', '/latest', '/section/science', '/n/1'])
        await shows(request, url + place, 'زمین‌لرزه').toBe(false);
    }
    await two.kill();
    await save(one, '3', { title: 'پس از مرگ' });
    await shows(request, one.url, 'پس از مرگ').toBe(true);
  } finally {
    await two.kill();
  }
});

test('while another program locks the database, readers have their pages and /readyz tells', async ({ request }) => {
  const own = at.site;
  await shows(request, own.url, 'خبر نخست').toBe(true);
  const locker = await lock(own.databaseUrl);
  try {
    await save(own, '4', { title: 'در بند' });
    const told = async () => (await (await request.get(`${own.url}/readyz`)).json()) as unknown;
    const held = expect.poll(async () => JSON.stringify(await told()), { timeout }).toContain('locked');
    expect(await longestWait(request, own.url, 'خبر نخست', held)).toBeLessThan(AT_ONCE);
  } finally {
    locker.kill();
  }
  await shows(request, own.url, 'در بند').toBe(true);
  await expect.poll(async () => (await request.get(`${own.url}/readyz`)).status(), { timeout }).toBe(200);
});

/** A process that holds the database so that nobody else can even read it, until it is killed. */
async function lock(databaseUrl: string): Promise<ChildProcess> {
  const child = fork(fileURLToPath(new URL('locker.ts', import.meta.url)), [databaseUrl], {
    execArgv: ['--import', 'tsx'],
  });
  await once(child, 'message');
  return child;
}
