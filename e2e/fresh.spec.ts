import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { APIRequestContext } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { sharedSite } from './shared-site.ts';
import { articleFile, smallSite } from './small-site.ts';

/** Milliseconds for a change to reach readers; far above the poll, since other tests share the processors. */
const timeout = 15_000;

const shows = (request: APIRequestContext, url: string, text: string) =>
  expect.poll(async () => (await (await request.get(url)).text()).includes(text), { timeout });

const at = sharedSite({
  content: smallSite({
    'articles/1.md': articleFile({ code: '1', title: 'خبر نخست', tags: ['باران'] }),
    'articles/3.md': articleFile({ code: '3' }),
  }),
});

test('a saved file is on the site by itself: made, changed, broken, mended, withdrawn, deleted', async ({
  request,
}) => {
  const own = at.site;
  const file = path.join(own.contentDir, 'articles/2.md');
  const put = (fields: Record<string, unknown>) =>
    writeFile(file, articleFile({ code: '2', tags: ['باران'], ...fields }));
  const places = ['', '/section/science', '/tag/baran', '/latest', '/n/1'].map((address) => own.url + address);
  for (const place of places) await request.get(place);

  await put({ title: 'رویدادی نو' });
  for (const place of places.slice(0, 4)) await shows(request, place, 'رویدادی نو').toBe(true);
  await shows(request, `${own.url}/news/2`, 'رویدادی نو').toBe(true);
  // Around another article: after the old one was given once more.
  await shows(request, `${own.url}/n/1`, 'رویدادی نو').toBe(true);

  await put({ title: 'تیتر دیگر' });
  await shows(request, `${own.url}/n/2`, 'تیتر دیگر').toBe(true);
  await shows(request, own.url, 'رویدادی نو').toBe(false);

  await put({ title: 'هرگز', section: 'none' });
  await expect
    .poll(async () => JSON.stringify(await (await request.get(`${own.url}/readyz`)).json()), { timeout })
    .toContain('unknown-section');
  expect(await (await request.get(own.url)).text()).not.toContain('هرگز');

  await put({ title: 'تیتر دیگر', status: 'withdrawn' });
  await expect.poll(async () => (await request.get(`${own.url}/n/2`)).status(), { timeout }).toBe(410);
  await shows(request, own.url, 'تیتر دیگر').toBe(false);
  expect(await (await request.get(`${own.url}/n/1`)).text()).not.toContain('تیتر دیگر');

  await rm(path.join(own.contentDir, 'articles/1.md'));
  await expect.poll(async () => (await request.get(`${own.url}/n/1`)).status(), { timeout }).toBe(410);
});

test('other files of the folder count too: the site’s name, a section, a page, a redirect', async ({ request }) => {
  const own = at.site;
  const write = (name: string, text: string) => writeFile(path.join(own.contentDir, name), text);
  await request.get(own.url);
  await write('site.yaml', 'name: نام تازه\n');
  await shows(request, own.url, 'نام تازه').toBe(true);
  await write('sections.yaml', '- {slug: science, title: علم}\n- {slug: cities, title: شهر}\n');
  await shows(request, own.url, 'علم').toBe(true);
  await write('redirects.yaml', '/old: /latest\n');
  await expect
    .poll(async () => (await request.get(`${own.url}/old`, { maxRedirects: 0 })).status(), { timeout })
    .toBe(308);
});
