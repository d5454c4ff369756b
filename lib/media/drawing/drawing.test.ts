import { describe, expect, it } from 'vitest';
import { DrawingError, readDrawing } from './drawing.ts';

const read = (text: string) => readDrawing(Buffer.from(text));
const inside = (content: string, attributes = '') => {
  const { svg, leftOut } = read(
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 40 20" ${attributes}>${content}</svg>`,
  );
  return { content: svg.replace(/^<svg[^>]*>|<\/svg>\n$/g, ''), svg, leftOut };
};

describe('a drawing that is shown', () => {
  it('is written anew with its own size', () => {
    expect(
      read('<?xml version="1.0"?><!-- x --><svg viewBox="0 0 40 20"><title>نمودار &amp; «متن»</title></svg>'),
    ).toEqual({
      svg: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20" width="800" height="400"><title>نمودار &#38; «متن»</title></svg>\n',
      width: 800,
      height: 400,
      leftOut: [],
    });
  });

  it.each([
    ['width="30px" height="60"', [800, 1600, 'viewBox="0 0 30 60"']],
    ['width="100%" height="100%" viewBox="-5,-5 10 5"', [800, 400, 'viewBox="-5 -5 10 5"']],
    ['width="80mm" height="20mm" viewBox="0 0 8 8"', [800, 200, 'viewBox="0 0 8 8"']],
  ])('%s', (attributes, [width, height, viewBox]) => {
    const drawing = read(`<svg ${attributes}/>`);
    expect([drawing.width, drawing.height]).toEqual([width, height]);
    expect(drawing.svg).toContain(viewBox);
  });

  it.each([
    '<g transform="translate(1 2) rotate(-90)"><path d="M0 0h4" fill="none" stroke="rgb(1, 2, 3)"></path></g>',
    '<defs><linearGradient id="a"><stop offset="0" stop-color="#fff"></stop></linearGradient></defs><rect width="4" height="4" fill="url(#a)"></rect>',
    '<style>@media (prefers-color-scheme: dark) { .a:not(.b) { fill: var(--ink, #fff) } }</style><text class="a" text-anchor="end">۱۴۰۲</text>',
    '<symbol id="b"><circle r="2"></circle></symbol><use href="#b" x="4"></use>',
    '<rect style="fill:url(&#34;#a&#34;);opacity:calc(1 / 2)" aria-label="rect(a)"></rect>',
  ])('keeps %s', (content) => {
    expect(inside(content)).toMatchObject({ content, leftOut: [] });
  });

  it.each([
    ['a link’s content', '<a href="https://example.org"><path d="M0 0"/></a>', '<path d="M0 0"></path>'],
    ['the old name of a reference', '<use xlink:href="#b"/>', '<use href="#b"></use>'],
    [
      'what is in CDATA',
      '<style><![CDATA[.a > .b { fill: red }]]></style>',
      '<style>.a &#62; .b { fill: red }</style>',
    ],
    [
      'nothing of drawing programs',
      '<metadata><x/></metadata><i:pgf xmlns:i="x">y</i:pgf><g i:layer="yes" xmlns:i="x"/>',
      '<g></g>',
    ],
  ])('keeps %s', (_what, content, expected) => {
    expect(inside(content)).toMatchObject({ content: expected, leftOut: [] });
  });
});

describe('what may harm is left out', () => {
  it.each([
    ['<script>alert(1)</script>', '<script>'],
    ['<script href="data:,alert(1)"/>', '<script>'],
    ['<SCRIPT>alert(1)</SCRIPT>', '<SCRIPT>'],
    ['<foreignObject><body xmlns="http://www.w3.org/1999/xhtml" onload="x"/></foreignObject>', '<foreignObject>'],
    ['<image href="https://example.org/a.png"/>', '<image>'],
    ['<image href="data:image/svg+xml;base64,PHN2Zz4="/>', '<image>'],
    ['<feImage href="#a"/>', '<feImage>'],
    ['<set attributeName="href" to="javascript:alert(1)"/>', '<set>'],
    ['<animate attributeName="x"/>', '<animate>'],
    ['<iframe src="x"/>', '<iframe>'],
    ['<handler type="application/ecmascript">x</handler>', '<handler>'],
    ['<style>@import "https://example.org/a.css";</style>', '<style>'],
    ['<style>@font-face { src: url(https://example.org/a) }</style>', '<style>'],
    ['<style>.a { background: image-set("https://example.org/a" 1x) }</style>', '<style>'],
    ['<style>.a { fill: u\\72l(https://example.org/a) }</style>', '<style>'],
    ['<style>.a { fill: url(#a/*); x: url(https://example.org/a);/**/ }</style>', '<style>'],
    ['<style>.a { fill: URL(https://example.org/a) }</style>', '<style>'],
  ])('%s', (content, name) => {
    expect(inside(content)).toMatchObject({ content: '', leftOut: [name] });
  });

  it.each([
    ['onload', '<rect onload="alert(1)"/>'],
    ['ONCLICK', '<rect ONCLICK="alert(1)"/>'],
    ['href', '<use href="https://example.org/a.svg#b"/>'],
    ['href', '<use href="data:image/svg+xml,x#b"/>'],
    ['xlink:href', '<use xlink:href="javascript:alert(1)"/>'],
    ['href', '<rect href="#a"/>'],
    ['fill', '<rect fill="url(https://example.org/a#b)"/>'],
    ['style', '<rect style="fill:url(//example.org/a)"/>'],
    ['filter', '<rect filter="url( &quot;data:x#a&quot; )"/>'],
  ])('%s of %s', (name, content) => {
    expect(inside(content)).toMatchObject({ content: expect.stringMatching(/^<(use|rect)><\/\1>$/), leftOut: [name] });
  });

  it('of the root too, which stays in its namespace', () => {
    const { svg, leftOut } = inside('', 'onload="alert(1)" xmlns:x="urn:x" href="#a"');
    expect(svg).toBe('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20" width="800" height="400"></svg>\n');
    expect(leftOut).toEqual(['onload', 'href']);
  });

  it('comes to nothing when read again', () => {
    const { svg } = inside(
      '<text>&lt;script&gt;&amp;#60;b&gt;</text><style>.a &gt; .b { fill: red }</style><g onclick="x"/>',
    );
    expect(read(svg)).toMatchObject({ svg, leftOut: [] });
  });
});

describe('a drawing that can’t be shown says why', () => {
  const nested = (levels: number) => `<svg viewBox="0 0 1 1">${'<g>'.repeat(levels)}${'</g>'.repeat(levels)}</svg>`;
  const bomb = Array.from(
    { length: 9 },
    (_, level) => `<g id="g${level + 1}">${`<use href="#g${level}"/>`.repeat(10)}</g>`,
  );

  it.each([
    ['HTML', '<html><svg/></html>', 'its root is <html>'],
    ['nothing', '', 'line 1, column 1'],
    ['half a file', '<svg viewBox="0 0 1 1"><path d="M0', 'line 1, column'],
    ['entities', '<!DOCTYPE svg [<!ENTITY a "aaaa">]><svg viewBox="0 0 1 1"><text>&a;</text></svg>', 'entity'],
    ['no size', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'size is not known'],
    ['a box of nothing', '<svg viewBox="0 0 0 0"/>', 'size is not known'],
    ['a bomb of uses', `<svg viewBox="0 0 1 1"><path id="g0"/>${bomb.join('')}</svg>`, 'elements; allowed'],
    ['a depth without end', nested(100_000), 'nested too deeply'],
  ])('%s', (_what, text, reason) => {
    expect(() => read(text)).toThrow(DrawingError);
    expect(() => read(text)).toThrow(reason);
  });

  it('other encodings than UTF-8', () => {
    expect(() => readDrawing(Buffer.from('<svg viewBox="0 0 1 1"/>', 'utf16le'))).toThrow(DrawingError);
    expect(() => readDrawing(Buffer.from([0x3c, 0xff]))).toThrow('not UTF-8');
  });

  it('but not a circle of uses, which browsers leave out', () => {
    expect(inside('<g id="a"><use href="#a"/></g>').leftOut).toEqual([]);
  });
});
