import { describe, expect, it } from 'vitest';
import type { FindPicture } from './context.ts';
import { renderBody } from './render.ts';

const find: FindPicture = async (path) => ({ ok: true, picture: { path, digest: 'd1', width: 900, height: 600 } });
const html = async (body: string) => (await renderBody(body, find)).html.replace(/\n/g, '');

describe('what a body may hold, and what becomes of it', () => {
  it.each([
    ['Arabic letters and digits', 'علي و كتاب ٤ و 1402', '<p>علی و کتاب ۴ و ۱۴۰۲</p>'],
    ['Latin runs', 'مدل GPT-4 و H2O', '<p>مدل GPT-4 و H2O</p>'],
    ['code', 'کد `علي 12` است', '<p>کد <code dir="ltr">علي 12</code> است</p>'],
    ['ZWNJ and bidi controls', 'می\u200c\u200cشود\u200f', '<p>می\u200cشود</p>'],
    ['paragraphs of nothing', 'یک\n\n&nbsp;\n\nدو', '<p>یک</p><p>دو</p>'],
    ['a colon before a word', 'گفت:باران ::x', '<p>گفت:باران ::x</p>'],
    ['headings', '# یک\n\n### دو\n\n## یک', '<h2 id="h-یک">یک</h2><h3 id="h-دو">دو</h3><h3 id="h-یک-2">یک</h3>'],
    ['headings that begin lower', '### یک', '<h2 id="h-یک">یک</h2>'],
    ['HTML', 'یک <b onclick="x">دو</b> <img src=x onerror=y>', '<p>یک دو </p>'],
    ['scripts', '<script>alert(1)</script>', ''],
    ['a script link', '[دو](javascript:alert%281%29)', '<p>دو</p>'],
    ['a link of this site', '[دو](/news/1/سلام)', '<p><a href="/news/1/%D8%B3%D9%84%D8%A7%D9%85">دو</a></p>'],
    [
      'a link elsewhere',
      '[دو](https://example.org/۱ "x")',
      '<p><a href="https://example.org/%DB%B1" rel="noopener">دو</a></p>',
    ],
    [
      'a bare address',
      'https://example.org/12',
      '<p dir="ltr"><a href="https://example.org/12" rel="noopener">https://example.org/12</a></p>',
    ],
    ['a paragraph in English', 'Hello *world*', '<p dir="ltr">Hello <em>world</em></p>'],
    [
      'a passage in English',
      'نوشت: «To be, or not to be, that is the question.» و رفت',
      '<p>نوشت: «<span lang="en">To be, or not to be, that is the question</span>.» و رفت</p>',
    ],
    [
      'an English name with function words',
      'در Journal of Allergy and Clinical Immunology آمد',
      '<p>در <span lang="en">Journal of Allergy and Clinical Immunology</span> آمد</p>',
    ],
    [
      'names and terms',
      'در PLOS Pathogens و Real Madrid و Visual Studio Code آمد',
      '<p>در PLOS Pathogens و Real Madrid و Visual Studio Code آمد</p>',
    ],
    [
      'another language',
      'گفت: «Ich bin ein Berliner» و «La vie en rose»',
      '<p>گفت: «Ich bin ein Berliner» و «La vie en rose»</p>',
    ],
    ['an English paragraph', 'This is what they said.', '<p dir="ltr" lang="en">This is what they said.</p>'],
    ['English in code', '`to be or not to be` است', '<p><code dir="ltr">to be or not to be</code> است</p>'],
    ['a credit', 'متن\n\n/ فارس', '<p>متن</p><p class="credit">/ فارس</p>'],
    ['one tilde', '~نه~ ~~بله~~', '<p>~نه~ <del>بله</del></p>'],
    [
      'a pull-quote',
      ':::pullquote\nبله\n:::',
      '<figure class="pullquote"><blockquote><p>بله</p></blockquote></figure>',
    ],
    ['an editor’s note', 'یک <!-- note --> دو', '<p>یک  دو</p>'],
  ])('%s', async (_name, body, expected) => {
    expect(await html(body)).toBe(expected);
  });

  it('a picture alone in its paragraph is a figure with its caption, in AVIF and WebP', async () => {
    const figure = await html('![متن](/media/الف.jpg "شرح 1")');
    expect(figure).toMatch(
      /^<figure><picture><source type="image\/avif" srcset="[^"]*\/avif-480\/[^"]* 480w[^"]*" sizes="[^"]*"><img src="\/media\/800\/d1\/%D8%A7%D9%84%D9%81.jpg" srcset="[^"]*480w[^"]*" sizes="[^"]*" alt="متن" width="900" height="600" loading="lazy" decoding="async"><\/picture><figcaption>شرح ۱<\/figcaption><\/figure>$/,
    );
  });

  it.each([
    ['"شرح | عکس: سارا احمدی"', '<figcaption>شرح <small>عکس: سارا احمدی</small></figcaption>'],
    ['"| سارا احمدی"', '<figcaption><small>سارا احمدی</small></figcaption>'],
    ['"الف | ب | ج"', '<figcaption>الف | ب <small>ج</small></figcaption>'],
    ['"شرح |"', '<figcaption>شرح</figcaption>'],
  ])('a caption %s names who made the picture', async (title, caption) => {
    expect(await html(`![متن](media/a.jpg ${title})`)).toContain(`</picture>${caption}</figure>`);
  });

  it('a picture among words stays there, and one that leads elsewhere too', async () => {
    expect(await html('یک ![دو](media/a.jpg) سه')).toMatch(/^<p>یک <picture>.*<\/picture> سه<\/p>$/);
    expect(await html('[![دو](media/a.jpg)](https://example.org/)')).toMatch(/^<p><a [^>]*><picture>.*<\/a><\/p>$/);
  });

  it('a gallery is a group of figures, each of which leads to its large size', async () => {
    const gallery = await html(':::gallery\n![یک](media/a.jpg "شرح")\n![](media/b.jpg)\n\n![سه](media/c.jpg)\n:::');
    expect(gallery).toMatch(
      /^<peyk-gallery class="gallery" role="group" aria-label="آلبوم، ۳ عکس"><figure><a href="\/media\/1920\/d1\/a.jpg"><picture>/,
    );
    expect(gallery.match(/<figure>/g)).toHaveLength(3);
    expect(gallery.match(/<a href="\/media\/1920\/d1\/b.jpg" aria-label="عکس ۲">/g)).toHaveLength(1);
    const sizes = [...gallery.matchAll(/<img [^>]*sizes="([^"]*)"/g)].map(([, size]) => size);
    expect(sizes).toEqual([
      '(min-width: 48rem) 44rem, (min-width: 40rem) 100vw, 82vw',
      ...Array(2).fill('(min-width: 40rem) 22rem, 82vw'),
    ]);
    expect(gallery).toMatch(/<figcaption>شرح<\/figcaption><\/figure>.*<\/peyk-gallery>$/);
  });

  it.each([
    [':::gallery\n![یک](media/a.jpg)\n:::', 'a gallery of one picture'],
    [':::gallery\n:::', 'a gallery of no pictures'],
    [':::gallery\n![یک](media/a.jpg)\n\nمتن\n\n![دو](media/b.jpg)\n:::', 'pictures and nothing else'],
    [':::gallery\n![یک](media/a.jpg)\n![دو](media/b.jpg)', 'does not end'],
    [':::galery\n![یک](media/a.jpg)\n![دو](media/b.jpg)\n:::', 'unknown block'],
  ])('%j is an error', async (body, message) => {
    const { findings } = await renderBody(body, find);
    expect(findings).toMatchObject([{ position: { line: 1 }, finding: { severity: 'error' } }]);
    expect(findings[0]?.finding.message).toContain(message);
  });

  it('a table can be scrolled by keyboard and knows its headers', async () => {
    const table = await html('| الف | ب |\n|---|--:|\n| 1 | two |');
    expect(table).toContain('<div class="table-scroll" tabindex="0" role="region" aria-label="جدول"><table>');
    expect(table).toContain('<th scope="col">الف</th>');
    expect(table).toContain('<td>۱</td><td dir="ltr" class="cell-end">two</td>');
  });

  it('footnotes are Persian', async () => {
    const notes = await html('متن[^1]\n\n[^1]: شرح');
    expect(notes).toContain(
      '<sup><a href="#fn-1" id="fnref-1" data-footnote-ref aria-describedby="footnote-label">۱</a></sup>',
    );
    expect(notes).toContain('<h2 id="footnote-label">پانویس‌ها</h2>');
    expect(notes).toContain('aria-label="بازگشت به متن ۱"');
  });

  it('counts words, one for what ZWNJ joins', async () => {
    expect((await renderBody('# یک\n\nمی‌شود `x y`', find)).wordCount).toBe(4);
  });
});
