import { chmod, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { checkContent } from '../check.ts';
import { walkContent } from '../load/walk.ts';
import { article, type Newsroom, NOW, openNewsroom } from '../testing/newsroom.ts';
import { fixFile } from './fix.ts';
import { textFiles } from './suggestions.ts';

let newsroom: Newsroom | undefined;
afterEach(async () => {
  await newsroom?.close();
  newsroom = undefined;
});

const WRONG = `---
code: 7 # این ها "نظر" است و می ماند
title: "گفت: \\"بله\\" و می رود"
# می شود , یادداشت
lead: 'این ''متن ها'' و "خبر" می شود'
kicker: |
  دو سطر ,
  کتاب ها
section: science
publishedAt: ۱۴۰۵/۰۸/۲۰ ۱۰:۰۰
tags: [كتاب, 'خانه ها']
---
متن \`می شود\` و [می شود](https://a.ir/?q=می%20شود,1 "می شود") و **کتاب ها** و ![عکس ها](media/x.jpg).
> نقل می شود
> که \\"گفتند\\" &quot;آری&quot;[^ها]

[^ها]: 12 نفر
`;

const RIGHT = WRONG.replace('\\"بله\\" و می رود', '«بله» و می‌رود')
  .replace(`متن ها'' و "خبر" می شود'`, `متن‌ها'' و «خبر» می‌شود'`)
  .replace('دو سطر ,\n  کتاب ها', 'دو سطر،\n  کتاب‌ها')
  .replace("[كتاب, 'خانه ها']", "[کتاب, 'خانه‌ها']")
  .replace('[می شود]', '[می‌شود]')
  .replace('**کتاب ها** و ![عکس ها]', '**کتاب‌ها** و ![عکس‌ها]')
  .replace('نقل می شود', 'نقل می‌شود')
  .replace('\\"گفتند\\" &quot;آری&quot;', '«گفتند» «آری»')
  .replace('12 نفر', '۱۲ نفر');

const fixAll = async (contentDir: string, write: boolean) =>
  Promise.all(textFiles(await walkContent(contentDir)).map((file) => fixFile(file, write)));

describe('fix', () => {
  it.each([
    ['as it is', (text: string) => text],
    ['with a byte-order mark and the line ends of Windows', (text: string) => `\ufeff${text.replaceAll('\n', '\r\n')}`],
  ])('corrects the prose and nothing else of a file %s', async (_, written) => {
    newsroom = await openNewsroom({ 'articles/a.md': written(WRONG) });
    const file = path.join(newsroom.contentDir, 'articles/a.md');
    await chmod(file, 0o640);
    expect(await fixAll(newsroom.contentDir, false)).toMatchObject([{ state: 'fixed' }]);
    expect(await readFile(file, 'utf8')).toBe(written(WRONG));
    await fixAll(newsroom.contentDir, true);
    expect(await readFile(file, 'utf8')).toBe(written(RIGHT));
    expect((await stat(file)).mode & 0o777).toBe(0o640);
    expect(await fixAll(newsroom.contentDir, true)).toMatchObject([{ state: 'clean' }]);
  });

  it('leaves a file that is not UTF-8, and one whose front matter is broken', async () => {
    const broken = '---\ntitle: "می شود\n---\nمی شود\n';
    newsroom = await openNewsroom({ 'articles/a.md': Uint8Array.of(0xc7, 0xe4), 'articles/b.md': broken });
    expect(await fixAll(newsroom.contentDir, true)).toMatchObject([
      { state: 'refused', reason: 'it is not UTF-8' },
      { state: 'refused' },
    ]);
    expect(await readFile(path.join(newsroom.contentDir, 'articles/b.md'), 'utf8')).toBe(broken);
  });
});

describe('check', () => {
  it('gives suggestions with their places, which are no errors', async () => {
    newsroom = await openNewsroom({
      'articles/a.md': article(1, { title: 'او می رود' }, 'یک\n\n«کتاب» و *کتاب ها* که که\n'),
    });
    const { ok, problems, suggestions } = await checkContent({ contentDir: newsroom.contentDir, now: NOW });
    expect({ ok, problems }).toEqual({ ok: true, problems: [] });
    expect(suggestions).toMatchObject([
      { file: 'articles/a.md', line: 3, column: 11, code: 'split-verb', value: 'می رود', put: 'می‌رود', safe: true },
      { file: 'articles/a.md', line: 10, column: 11, code: 'split-plural', value: 'کتاب ها', put: 'کتاب‌ها' },
      { file: 'articles/a.md', line: 10, column: 20, code: 'doubled-word', safe: false },
    ]);
  });

  it('proofreads what the site says of itself, and the captions of pictures, where `fix` writes only the latter', async () => {
    const picture = 'یک ![عکس](media/a.webp "باغ ها") که که\n';
    newsroom = await openNewsroom({
      'site.yaml': 'name: پیک\ntagline: خبر ها را می خوانید\n',
      'sections.yaml': '- {slug: science, title: دانش, description: "كتاب"}\n',
      'authors.yaml': '- slug: a\n  name: علي می رود\n  bio: |\n    سطر یک\n    او می نویسد\n',
      'articles/a.md': article(1, {}, picture),
    });
    const { suggestions } = await checkContent({ contentDir: newsroom.contentDir, now: NOW });
    expect(suggestions.map(({ file, line, column, value, safe }) => [file, line, column, value, safe])).toEqual([
      ['articles/a.md', 8, 25, 'باغ ها', true],
      ['articles/a.md', 8, 34, 'که که', false],
      ['authors.yaml', 5, 8, 'می نویسد', false],
      ['sections.yaml', 1, 46, 'كتاب', false],
      ['site.yaml', 2, 10, 'خبر ها', false],
      ['site.yaml', 2, 20, 'می خوانید', false],
    ]);
    await fixAll(newsroom.contentDir, true);
    const text = await readFile(path.join(newsroom.contentDir, 'articles/a.md'), 'utf8');
    expect(text).toContain(picture.replace('باغ ها', 'باغ‌ها'));
  });

  it('looks at the files that are asked for, by every name that they have', async () => {
    newsroom = await openNewsroom({
      'articles/1405/a.md': article(1, { title: 'می رود', section: 'sience' }),
      'articles/1404/b.md': article(2, { authors: '[nobody]' }),
    });
    const { contentDir } = newsroom;
    const look = async (...only: string[]) => {
      const { problems, suggestions } = await checkContent({ contentDir, now: NOW, only });
      return [...new Set([...problems, ...suggestions].map(({ file }) => file))].sort();
    };
    const a = 'articles/1405/a.md';
    for (const name of [
      a,
      path.join(contentDir, a),
      path.relative('.', path.join(contentDir, a)),
      'a.md',
      'articles/1405/',
    ])
      expect(await look(name)).toEqual([a]);
    expect(await look('articles')).toEqual(['articles/1404/b.md', a]);
    await expect(look('articles/1405/aa.md')).rejects.toThrow(`Did you mean \`${a}\`?`);
  });
});
