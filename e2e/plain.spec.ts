import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import type { APIRequestContext } from '@playwright/test';
import { runNode, start } from '../lib/commands/parts/child.js';
import { hermetic } from '../lib/commands/parts/hermetic.js';
import { freePort } from '../lib/commands/parts/port.js';
import { FURNITURE_PARTS, furnitureAddress } from '../lib/site/furniture.ts';
import { expect, test } from './fixtures.ts';
import { PAGE_TYPES } from './page-types.ts';
import { DEMO_CONTENT, DEMO_NOW } from './server.ts';

const PROGRAM = 'node_modules/next/dist/bin/next';

/** Next's own server on the demo's database, without the front. */
async function startNext() {
  const port = await freePort();
  const env = {
    ...hermetic(),
    NODE_ENV: 'production' as const,
    DATABASE_URL: process.env.PEYK_TEST_DATABASE,
    CONTENT_DIR: DEMO_CONTENT,
    PEYK_NOW: DEMO_NOW,
    PORT: String(port),
    SITE_URL: '',
    DESK_PASSWORD: '',
  };
  const child = start(process.execPath, [PROGRAM, 'start', '-H', '127.0.0.1', '-p', String(port)], {
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const url = `http://127.0.0.1:${port}`;
  const isThere = () =>
    fetch(`${url}/healthz`).then(
      ({ ok }) => ok,
      () => false,
    );
  while (child.exitCode === null && !(await isThere())) await pause(100);
  return {
    url,
    env,
    stop: async () => {
      const ended = once(child, 'close');
      child.kill('SIGTERM');
      await ended;
    },
  };
}

test('plain `next start` serves every page type, only slower', async ({ request }) => {
  const next = await startNext();
  try {
    for (const { name, path, status, title, heading } of PAGE_TYPES) {
      const answer = await request.get(next.url + path);
      const html = await answer.text();
      const tag = (element: string) => new RegExp(`<${element}\\b[^>]*>(.*?)</${element}>`, 's').exec(html)?.[1] ?? '';
      expect(answer.status(), name).toBe(status);
      // Without the front, Next makes the page of what is not found in the browser.
      if (status !== 200) continue;
      expect(tag('title'), name).toMatch(title);
      expect(html, name).toMatch(/<html[^>]* lang="fa"[^>]* dir="rtl"|<html[^>]* dir="rtl"[^>]* lang="fa"/);
      expect(
        tag('h1')
          .replace(/<[^>]*>/g, '')
          .trim(),
        name,
      ).toMatch(heading);
    }
  } finally {
    await next.stop();
  }
});

test('the server makes of each page what Next makes of it', async ({ request }) => {
  const next = await startNext();
  try {
    const addresses = new Set<string>();
    for (const { path, status } of PAGE_TYPES)
      if (status === 200) addresses.add(await canonical(request, next.url, path));
    const home = await (await request.get(next.url)).text();
    for (const [, path = ''] of home.matchAll(/href="(\/(?:news|section|author)\/[^"]+)"/g)) addresses.add(path);
    for (const path of ['/dead-end/404', '/dead-end/410', ...FURNITURE_PARTS.map((part) => furnitureAddress(part))])
      addresses.add(path);
    const { code, output } = await runNode(['e2e/alike.js', next.url, ...addresses], { env: next.env });
    expect(code, output).toBe(0);
    const lines = output.trim().split('\n');
    expect(lines.length).toBeGreaterThan(60);
    expect(lines.filter((line) => !line.startsWith('alike '))).toEqual(
      [...addresses].filter((path) => LEFT_TO_NEXT.test(path)).map((path) => `left to Next ${path}`),
    );
  } finally {
    await next.stop();
  }
});

/** Standing pages, and what is for one reader (app/documents.ts). */
const LEFT_TO_NEXT = /^\/(about|comment\/.*)$/;

async function canonical(request: APIRequestContext, url: string, path: string): Promise<string> {
  const answer = await request.get(url + path, { maxRedirects: 0 });
  return answer.headers().location?.replace(url, '') ?? path;
}
