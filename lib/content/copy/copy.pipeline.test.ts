import { chmod, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, describe, expect, it, test } from 'vitest';
import { endNewsrooms, peykIn } from '../../commands/cli/testing.ts';
import { choicesFor } from '../../covers/random.ts';
import { article as numbered, openNewsroom } from '../testing/newsroom.ts';
import { fixText } from './fix.ts';
import { suggestIn } from './suggestions.ts';

afterEach(endNewsrooms);

/** An article in which nothing is to be suggested but what a test puts there. */
const article: typeof numbered = (code, keys = {}, body) => numbered(code, { title: 'خبر', ...keys }, body);

const KEPT = `# می شود, "این" يك یادداشت است
code: 5   # كد
title: "بازي می شود ؟"
lead: >-
  این لید می شود در دو سطر
  خواند.
section: science
publishedAt: 2026-11-01 10:00
tags: [می شود]
slug: mi-shavad
source: {name: می شود, url: "https://example.com/می شود?a=1,2"}
corrections:
  - at: 1405/08/20
    text: 'نام كتاب ، غلط بود'
`;
const BODY = `## كتاب ها

بندي که می شود [پیوند كتاب](/كتاب "می شود") و \`می شود 12\` دارد ، با *كتاب هاي* تازه.
<b>می شود</b> https://example.com/كتاب

> نقل می شود
> در دو سطر می رود

- مورد 12 ؟

\`\`\`
می شود ,
\`\`\`

| كتاب | 25 |
| --- | --- |
| می شود | v1.2.3 |

![می شود](media/كتاب.jpg)
`;

describe('a fix', () => {
  it('touches prose and nothing else', () => {
    const { text } = fixText(`---\n${KEPT}---\n${BODY}`);
    const expected = `---\n${KEPT}---\n${BODY}`
      .replace('"بازي می شود ؟"', '"بازی می‌شود؟"')
      .replace("'نام كتاب ، غلط بود'", "'نام کتاب، غلط بود'")
      .replace('## كتاب ها', '## کتاب‌ها')
      .replace('بندي که می شود [پیوند كتاب]', 'بندی که می‌شود [پیوند کتاب]')
      .replace('*كتاب هاي*', '*کتاب‌های*')
      .replace('> نقل می شود\n> در دو سطر می رود', '> نقل می‌شود\n> در دو سطر می‌رود')
      .replace('مورد 12 ؟', 'مورد ۱۲؟')
      .replace('| كتاب | 25 |', '| کتاب | 25 |')
      .replace('| می شود | v1.2.3 |', '| می‌شود | v1.2.3 |')
      .replace('![می شود]', '![می‌شود]');
    // What follows raw HTML in its line, and a space before a mark at the start of a run, are left to a person.
    expect(text.replace('<b>می‌شود</b>', '<b>می شود</b>').replace('` دارد، با', '` دارد ، با')).toBe(expected);
    expect(fixText(text)).toEqual({ text, edits: 0 });
  });

  it('keeps the byte-order mark, line ends and mode of a file, and writes only when told to', async () => {
    const text = `\uFEFF${article(1, {}, 'می شود\nو می رود\n').replaceAll('\n', '\r\n')}`;
    const newsroom = await openNewsroom({ 'articles/1.md': text, 'articles/2.md': article(2) });
    const peyk = peykIn(newsroom);
    const file = path.join(newsroom.contentDir, 'articles/1.md');
    await chmod(file, 0o640);
    const dry = await peyk('fix');
    expect([dry.exit, await readFile(file, 'utf8')]).toEqual([0, text]);
    expect(dry.out).toContain('--- articles/1.md\n+++ articles/1.md\n@@ -8 +8 @@\n-می شود\r\n+می‌شود\r\n');
    await peyk('fix', 'articles/1.md', '--write');
    expect(await readFile(file, 'utf8')).toBe(text.replace('می شود', 'می‌شود').replace('می رود', 'می‌رود'));
    expect((await stat(file)).mode & 0o777).toBe(0o640);
    expect((await peyk('fix')).err).toContain('nothing to change');
  });
});

describe('peyk check', () => {
  it('suggests, of the files that are named, and calls it no error', async () => {
    const newsroom = await openNewsroom({
      'articles/1.md': article(1, { title: 'می شود' }, 'کتاب کتاب\n'),
      'articles/2.md': article(2, { section: 'none' }, 'می رود\n'),
    });
    const peyk = peykIn(newsroom);
    const one = await peyk('check', 'articles/1.md');
    expect(one.exit).toBe(0);
    expect(one.out).toContain('articles/1.md:3:8  suggest:verb-sign  title: می شود → title: می‌شود\n');
    expect(one.out).toContain('suggested  2 changes, of which `fix` makes 1');
    expect(one.out).not.toContain('articles/2.md');
    const all = await peyk('check', '--json');
    expect([all.exit, JSON.parse(all.out).suggestions.map(({ file }: { file: string }) => file)]).toEqual([
      1,
      ['articles/1.md', 'articles/1.md', 'articles/2.md'],
    ]);
    expect((await peyk('check', 'articles/3.md')).err).toContain('Did you mean articles/');
  });
});

const CLOSED = ['`می شود`', '<!-- می شود ، -->', 'https://x.ir/می شود', '[x](/كتاب)', '```\nكتاب ها ,\n```'];

test.each([1, 2, 3])('code, comments and addresses stay as they are, wherever they stand (%i)', (seed) => {
  const random = choicesFor(`closed ${seed}`);
  for (let round = 0; round < 50; round++) {
    const pieces = Array.from({ length: 6 }, () => random.pick([...CLOSED, 'می شود', 'كتاب هاي خوب']));
    const text = article(1, {}, `${pieces.join('\n\n')}\n`);
    const { text: fixed } = fixText(text);
    const kept = (one: string) => pieces.filter((piece) => piece === one).length;
    for (const closed of CLOSED)
      expect(fixed.split(closed).length - 1, fixed).toBeGreaterThanOrEqual(kept(closed) && 1);
    expect(fixText(fixed).edits).toBe(0);
    expect(suggestIn('a', fixed)).toEqual([]);
  }
});
