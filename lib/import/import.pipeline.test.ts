import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { endNewsrooms, peykIn } from '../commands/cli/testing.ts';
import { article, openNewsroom } from '../content/testing/newsroom.ts';

afterEach(endNewsrooms);

const fixture = (name: string) => fileURLToPath(new URL(`fixtures/${name}`, import.meta.url));

/** Imports a file into a small newsroom. */
async function imported(file: string, args: string[] = [], files: Record<string, string> = {}) {
  const newsroom = await openNewsroom(files);
  const peyk = peykIn(newsroom);
  const run = await peyk('import', file, ...args);
  const read = (name: string) => readFile(path.join(newsroom.contentDir, name), 'utf8');
  const all = async () => (await readdir(path.join(newsroom.contentDir, 'articles'), { recursive: true })).sort();
  return { newsroom, peyk, run, read, all };
}

describe('a WordPress export', () => {
  it('becomes articles, drafts of what lacks something, and redirects; the rest is told', async () => {
    const { newsroom, run, read } = await imported(fixture('wordpress.xml'), [], {
      'redirects.yaml': '# از پیش\n/mine: /latest\n',
    });
    expect(run.exit).toBe(0);
    expect(await read('articles/1402/09/77.md')).toBe(
      '---\ncode: "77"\ntitle: باران پاییزی\nlead: نخستین باران.\nsection: science\npublishedAt: ۱۴۰۲/۰۹/۲۹ ۱۵:۴۷\n' +
        'tags:\n  - باران\nauthors:\n  - sara-ahmadi\nsource: ایسنا\n---\n\nباران از **صبح** آمد. شهر خیس شد.\n\nتا شب ادامه داشت & بند آمد.\n\n/ ایسنا\n',
    );
    const draft = await read('articles/1405/08/78.md');
    expect(draft).toContain('# سرویس «دیگر» در sections.yaml نیست\n');
    expect(draft).toContain('status: draft\n');
    expect(draft).toContain('بند یک.\n\nبند دو\\\nبا دو سطر.');
    expect(await read('redirects.yaml')).toBe('# از پیش\n/mine: /latest\n/2023/12/باران: /news/77\n');
    for (const reason of ['a attachment is no article', 'its status is trash', 'standing pages'])
      expect(run.out).toContain(reason);
    const { ok, problems, summary } = await newsroom.sync();
    expect([ok, problems, summary.added, summary.drafts]).toEqual([true, [], 2, 1]);
  });

  it('is imported once, and what was edited since stays', async () => {
    const { peyk, read, all, newsroom } = await imported(fixture('wordpress.xml'));
    const file = path.join(newsroom.contentDir, 'articles/1402/09/77.md');
    const edited = (await readFile(file, 'utf8')).replace('باران پاییزی', 'تیتر ویراسته');
    await writeFile(file, edited);
    const before = await all();
    const again = await peyk('import', fixture('wordpress.xml'));
    expect(again.err).toContain('here already        2 articles');
    expect([await all(), await read('articles/1402/09/77.md')]).toEqual([before, edited]);
  });

  it('never takes the code of another article', async () => {
    const { read } = await imported(fixture('wordpress.xml'), [], { 'articles/a.md': article(77, { title: 'دیگری' }) });
    expect(await read('articles/1402/09/i-77.md')).toContain('title: باران پاییزی');
  });

  it('writes nothing in a dry run', async () => {
    const { run, newsroom } = await imported(fixture('wordpress.xml'), ['--dry-run']);
    expect(run.out).toContain('would be  articles/1402/09/77.md');
    expect(await readdir(newsroom.contentDir)).not.toContain('articles');
  });

  it('that is cut gives what is whole, and says so', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'peyk-import-'));
    const whole = await readFile(fixture('wordpress.xml'), 'utf8');
    await writeFile(path.join(folder, 'cut.xml'), whole.slice(0, whole.indexOf('<title>پیش‌نویس')));
    const { run, all, read } = await imported(path.join(folder, 'cut.xml'));
    await rm(folder, { recursive: true });
    expect([run.exit, run.err.includes('cut short')]).toEqual([2, true]);
    expect(await all()).toContain('1402/09/77.md');
    expect(await read('redirects.yaml')).toContain('/news/77');
  });

  it('of any length needs the same memory', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'peyk-import-'));
    const script = path.join(folder, 'long.ts');
    // 64 MB of posts that are none of ours, within 48 MB of heap.
    await writeFile(
      script,
      `import { readItems } from ${JSON.stringify(fileURLToPath(new URL('read.ts', import.meta.url)))};
       async function* long() {
         yield '<rss xmlns:wp="x"><channel>';
         const body = 'متن '.repeat(2000);
         for (let i = 0; i < 4000; i++) yield '<item><title>t</title><wp:post_id>' + i + '</wp:post_id><content:encoded>' + body + '</content:encoded></item>';
         yield '</channel></rss>';
       }
       (async () => { let n = 0; for await (const _ of readItems(long(), undefined)) n++; console.log(n); })();`,
    );
    const { stdout, status } = spawnSync(process.execPath, ['--max-old-space-size=48', '--import', 'tsx', script], {
      cwd: fileURLToPath(new URL('../..', import.meta.url)),
      encoding: 'utf8',
    });
    await rm(folder, { recursive: true });
    expect([status, stdout.trim()]).toEqual([0, '4000']);
  });
});

describe('a page', () => {
  it('of an IranSamaneh site is known by its anatomy, without its furniture', async () => {
    const { read, newsroom } = await imported(fixture('samaneh.page.txt'), ['--section=science']);
    expect(await read('articles/1402/09/219416.md')).toBe(
      '---\ncode: "219416"\ntitle: رصد شبانه در کویر مرنجاب\nkicker: گزارش\n' +
        'lead: سی نوجوان در نخستین شب آذر ستاره‌ها را بی نور شهر دیدند.\nsection: science\n' +
        'publishedAt: ۱۴۰۲/۰۹/۲۹ ۱۵:۴۷\ntags:\n  - نجوم\n  - کویر\nsource: فارس\n---\n\n' +
        'گروه در ساعت هفت شب به کاروانسرا رسید. باد ایستاده بود و هوا **صاف** بود.\n\n' +
        '«تا حالا این همه ستاره ندیده بودم»؛ این را [یکی از نوجوانان](https://example.org/x) گفت.\n\n/ فارس\n',
    );
    expect((await newsroom.sync()).ok).toBe(true);
    // Its old address has the code in it: the site leads on by itself.
    expect(await readdir(newsroom.contentDir)).not.toContain('redirects.yaml');
  });

  it('is known by what it says to machines', async () => {
    const { read } = await imported(fixture('ld.page.txt'));
    const text = await read('articles/1405/07/88.md');
    for (const line of [
      '# نویسنده در authors.yaml نیست: ناشناس',
      'title: نان تازه از تنور محله',
      'lead: نانوایی قدیمی دوباره باز شد.',
      'section: science',
      'publishedAt: ۱۴۰۵/۰۷/۰۹ ۰۸:۳۰',
      'updatedAt: ۱۴۰۵/۰۷/۰۹ ۱۰:۰۰',
      '  - sara-ahmadi',
      '## تنور',
      '- آرد',
    ])
      expect(text.split('\n')).toContain(line);
    expect(text).not.toContain('x.jpg');
  });

  it('of no known kind is read by its lines', async () => {
    const { read } = await imported(fixture('plain.page.txt'), ['--section=science']);
    const text = await read('articles/1402/09/5512.md');
    expect(text).toContain('title: بارش در کوه\nlead: برف از نیمه‌شب آغاز شد.\n');
    expect(text).toContain('publishedAt: ۱۴۰۲/۰۹/۲۹ ۱۵:۴۷\nsource: هواشناسی\n');
    expect(text.split('---\n')[2]).toBe(
      '\nجاده تا ظهر بسته بود و مسافران در کاروانسرا ماندند.\n\nراهداران از شب پیش آماده بودند.\n',
    );
  });
});

describe('other files', () => {
  const written = async (name: string, content: string | Buffer) => {
    const folder = await mkdtemp(path.join(tmpdir(), 'peyk-import-'));
    const file = path.join(folder, name);
    await writeFile(file, content);
    return file;
  };

  it('an Atom and an RSS feed', async () => {
    const atom = await written(
      'a.xml',
      '<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>برف</title><id>tag:x</id><link href="https://old.example/news/31/برف"/><published>2023-12-20T12:17:00Z</published><summary>کوتاه</summary><content type="html">&lt;p&gt;برف آمد.&lt;/p&gt;</content><category term="science"/><author><name>سارا احمدی</name></author></entry></feed>',
    );
    const { read } = await imported(atom);
    const text = await read('articles/1402/09/31.md');
    expect(text).toContain('lead: کوتاه\nsection: science\n');
    expect(text).toContain('authors:\n  - sara-ahmadi\n---\n\nبرف آمد.\n');
    const rss = await written(
      'b.xml',
      '<?xml version="1.0"?><rss version="2.0"><channel><item><title>باد</title><guid>abc</guid><link>https://old.example/باد</link><pubDate>Wed, 20 Dec 2023 12:17:00 GMT</pubDate><description>باد آمد.</description></item></channel></rss>',
    );
    const other = await imported(rss, ['--section=science']);
    expect(await other.read('redirects.yaml')).toMatch(/^\/باد: \/news\/x[0-9a-f]{10}\n$/);
  });

  it('a pasted text', async () => {
    const text = await written(
      't.txt',
      'تیتر خبر\nلید خبر است.\n۱۴۰۲/۰۹/۲۹ ۱۵:۴۷\nبند نخست * متن.\nبند دوم.\nانتهای پیام/\nهرگز',
    );
    const { read, all } = await imported(text, ['--section=science']);
    const name = (await all()).find((one) => one.endsWith('.md')) ?? '';
    const file = await read(`articles/${name}`);
    expect(file).toContain('title: تیتر خبر\nlead: لید خبر است.\n');
    expect(file.endsWith('\n\nبند نخست \\* متن.\n\nبند دوم.\n')).toBe(true);
  });

  it('an old page in windows-1256', async () => {
    // «سلام دنيا» and a paragraph, in the code page that Persian pages had.
    const bytes = Buffer.concat([
      Buffer.from('<html><head><meta charset="windows-1256"></head><body><h1>'),
      Buffer.from([0xd3, 0xe1, 0xc7, 0xe3]),
      Buffer.from('</h1><p>'),
      Buffer.from([0xd3, 0xe1, 0xc7, 0xe3]),
      Buffer.from('</p></body></html>'),
    ]);
    const { all, read } = await imported(await written('p.html', bytes), ['--section=science']);
    const name = (await all()).find((one) => one.endsWith('.md')) ?? '';
    expect(await read(`articles/${name}`)).toContain('title: سلام\n');
  });

  it.each([
    ['nothing', '', 'No article was found in it (read as text)'],
    ['a feed of nothing', '<rss><channel></channel></rss>', 'No article was found in it (read as feed)'],
    ['bytes', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 1]), 'The file is not'],
    ['an unknown encoding', '<?xml version="1.0" encoding="x-none"?><rss/>', '«x-none»'],
  ])('%s is a sentence', async (_what, content, sentence) => {
    const { run } = await imported(await written('x', content));
    expect([run.exit, run.err.includes(sentence)], run.err).toEqual([2, true]);
  });

  it('an option that is wrong is a sentence too', async () => {
    for (const [args, sentence] of [
      [['--section=scince'], 'Did you mean `science`?'],
      [['--format=word'], 'it can be wxr, feed, html, text'],
    ] as const)
      expect((await imported(fixture('ld.page.txt'), [...args])).run.err).toContain(sentence);
    expect((await imported('/nowhere.xml')).run.err).toContain('There is no file');
  });
});
