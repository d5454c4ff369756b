import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { APIRequestContext } from '@playwright/test';
import { connect } from '../lib/db/client.ts';
import { expect, test } from './fixtures.ts';
import { articleFile, smallSite } from './small-site.ts';

/** Milliseconds for a change to reach readers; far above the poll, since other tests share the processors. */
const timeout = 15_000;

const textOf = async (request: APIRequestContext, url: string) => (await request.get(url)).text();
const content = smallSite({
  'articles/1.md': articleFile({ code: '1', title: 'خبر نخست' }),
  'articles/2.md': articleFile({ code: '2', title: 'خبر دوم' }),
});

test('two servers of one database say the same, and one goes on without the other', async ({ request, site }) => {
  const own = await site({ content });
  const other = await own.beside();
  const both = [own.url, other.url];
  const save = (fields: Record<string, unknown>) =>
    writeFile(path.join(own.contentDir, 'articles/2.md'), articleFile({ code: '2', ...fields }));
  for (const url of both) expect(await textOf(request, url)).toContain('خبر دوم');

  await save({ title: 'تیتر تازه' });
  for (const url of both) await expect.poll(() => textOf(request, url), { timeout }).toContain('تیتر تازه');
  await save({ title: 'تیتر تازه', status: 'withdrawn' });
  for (const url of both) {
    await expect.poll(async () => (await request.get(`${url}/n/2`)).status(), { timeout }).toBe(410);
    for (const place of ['/', '/latest', '/n/1', '/headlines.json'])
      expect(await textOf(request, url + place), place).not.toContain('تیتر تازه');
  }

  await other.kill();
  await save({ title: 'پس از قطع' });
  await expect.poll(() => textOf(request, own.url), { timeout }).toContain('پس از قطع');
});

test('while another program holds the database, readers get what there is, and then what was saved', async ({
  request,
  site,
}) => {
  const own = await site({ content });
  expect(await textOf(request, own.url)).toContain('خبر نخست');
  const holder = connect(own.databaseUrl);
  let letGo: () => void = () => undefined;
  const over = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  let isHeld = false;
  const holding = holder.$transaction(
    async (tx) => {
      // Any write takes the lock.
      await tx.$executeRaw`DELETE FROM "Change" WHERE "seq" < 0`;
      isHeld = true;
      await over;
    },
    { timeout: 60_000 },
  );
  await expect.poll(() => isHeld).toBe(true);
  await writeFile(path.join(own.contentDir, 'articles/1.md'), articleFile({ code: '1', title: 'در صف نوشتن' }));
  // Longer than a statement waits for a lock.
  for (const end = Date.now() + 7000; Date.now() < end; await sleep(100)) {
    for (const place of ['/', '/n/2', '/latest']) {
      const begun = performance.now();
      const answer = await request.get(own.url + place);
      expect([answer.status(), performance.now() - begun < 2000], place).toEqual([200, true]);
    }
    expect(await textOf(request, own.url)).toContain('خبر نخست');
  }
  letGo();
  await holding;
  await holder.$disconnect();
  await expect.poll(() => textOf(request, own.url), { timeout }).toContain('در صف نوشتن');
});
