import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { readdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { APIRequestContext } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import type { Site } from './server.ts';
import { articleFile, smallSite } from './small-site.ts';

/** Milliseconds for a change to reach readers; far above what it takes, since other tests share the processors. */
const timeout = 15_000;
/** Milliseconds for a kept document; one that waited for the database would need seconds. */
const AT_ONCE = 1000;

const start = (site: (options: { content: Record<string, string> }) => Promise<Site>) =>
  site({ content: smallSite({ 'articles/1.md': articleFile({ code: '1', title: 'خبر نخست' }) }) });

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
    expect(await answer.text()).toContain(text);
    longest = Math.max(longest, performance.now() - begun);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  await done;
  return longest;
}

test('two servers on one database agree, and one that is killed leaves the other right', async ({ request, site }) => {
  const one = await start(site);
  const two = await one.another();
  try {
    for (const { url } of [one, two]) await shows(request, url, 'خبر نخست').toBe(true);
    await save(one, '2', { title: 'تازه' });
    for (const { url } of [one, two]) await shows(request, url, 'تازه').toBe(true);
    await save(one, '2', { title: 'تازه', status: 'withdrawn' });
    for (const { url } of [one, two]) {
      await expect.poll(async () => (await request.get(`${url}/n/2`)).status(), { timeout }).toBe(410);
      for (const place of ['', '/latest', '/section/science', '/n/1'])
        expect(await (await request.get(url + place)).text()).not.toContain('تازه');
    }
    await two.kill();
    await save(one, '1', { title: 'پس از مرگ' });
    await shows(request, one.url, 'پس از مرگ').toBe(true);
  } finally {
    await two.kill();
  }
});

test('while another program locks the database, readers have their pages and /readyz tells', async ({
  request,
  site,
}) => {
  const own = await start(site);
  await shows(request, own.url, 'خبر نخست').toBe(true);
  const locker = await lock(own.databaseUrl);
  try {
    await save(own, '2', { title: 'در بند' });
    const told = async () => (await (await request.get(`${own.url}/readyz`)).json()) as unknown;
    const held = expect.poll(async () => JSON.stringify(await told()), { timeout }).toContain('locked');
    expect(await longestWait(request, own.url, 'خبر نخست', held)).toBeLessThan(AT_ONCE);
    const more = new Promise((resolve) => setTimeout(resolve, 6000));
    expect(await longestWait(request, own.url, 'خبر نخست', more)).toBeLessThan(AT_ONCE);
  } finally {
    locker.kill();
  }
  await shows(request, own.url, 'در بند').toBe(true);
  await expect.poll(async () => (await request.get(`${own.url}/readyz`)).status(), { timeout }).toBe(200);
});

test('while the database is moved away readers have their pages; when it is back all goes on', async ({
  request,
  site,
}) => {
  const own = await start(site);
  await shows(request, own.url, 'خبر نخست').toBe(true);
  const file = own.databaseUrl.slice('file:'.length);
  const folder = path.dirname(file);
  const parts = (await readdir(folder)).filter((name) => name.startsWith(path.basename(file)));
  for (const name of parts) await rename(path.join(folder, name), path.join(folder, `away-${name}`));
  await save(own, '2', { title: 'بی پایگاه' });
  const while_ = new Promise((resolve) => setTimeout(resolve, 2000));
  expect(await longestWait(request, own.url, 'خبر نخست', while_)).toBeLessThan(AT_ONCE);
  for (const name of await readdir(folder)) if (name.startsWith(path.basename(file))) await rm(path.join(folder, name));
  for (const name of parts) await rename(path.join(folder, `away-${name}`), path.join(folder, name));
  await save(own, '3', { title: 'باز آمد' });
  await shows(request, own.url, 'باز آمد').toBe(true);
  await shows(request, own.url, 'بی پایگاه').toBe(true);
});

/** A process that holds the database so that nobody else can even read it, until it is killed. */
async function lock(databaseUrl: string): Promise<ChildProcess> {
  const child = fork(fileURLToPath(new URL('locker.ts', import.meta.url)), [databaseUrl], {
    execArgv: ['--import', 'tsx'],
  });
  await once(child, 'message');
  return child;
}
