import { crc32 } from 'node:zlib';
import sharp from 'sharp';
import { afterEach, describe, expect, it } from 'vitest';
import { article, type Newsroom, openNewsroom } from '../testing/newsroom.ts';

let newsroom: Newsroom;
afterEach(() => newsroom.close());

const photo = (width: number, height: number) =>
  sharp({
    create: { width, height, channels: 3, background: '#888', noise: { type: 'gaussian', mean: 128, sigma: 30 } },
    limitInputPixels: false,
  });
/** The beginning of an HEIC file, as telephones write it. */
const HEIC = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic\0\0\0\0mif1heic')]);
const svg = (content: string) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 2">${content}</svg>`;

type Picture = [name: string, bytes: () => string | Buffer | Promise<Buffer>];

async function check([name, bytes]: Picture, isLead = true) {
  const file = isLead ? article(1, { image: `media/${name}`, imageAlt: 'x' }) : article(1, {}, `![x](media/${name})\n`);
  newsroom = await openNewsroom({ 'articles/1.md': file, [`media/${name}`]: await bytes() });
  const { problems } = await newsroom.sync();
  return problems.map(({ code, severity, message }) => ({ code, severity, message }));
}

describe('a picture that can’t be shown is an error, with its reason', () => {
  it.each<[string, string, string, Picture]>([
    [
      'cut off',
      'unreadable-picture',
      'decoded',
      ['a.jpg', async () => (await photo(900, 600).jpeg().toBuffer()).subarray(0, 9000)],
    ],
    [
      'cut off',
      'unreadable-picture',
      'decoded',
      ['a.png', async () => (await photo(300, 200).png().toBuffer()).subarray(0, 9000)],
    ],
    ['empty', 'unreadable-picture', 'decoded', ['a.webp', () => '']],
    ['an HTML page', 'unreadable-picture', 'decoded', ['a.jpg', () => '<!DOCTYPE html><title>404</title>']],
    ['a bomb', 'too-large', '60000 × 50000: 3000 million pixels', ['a.png', () => claiming(60_000, 50_000)]],
    ['a TIFF by another name', 'picture-kind', 'TIFF inside', ['a.jpg', () => photo(30, 20).tiff().toBuffer()]],
    ['an SVG by another name', 'picture-kind', 'an SVG inside', ['a.png', () => Buffer.from(svg(''))]],
    ['of a telephone', 'unreadable-picture', 'decoded', ['a.jpg', () => HEIC]],
    ['of another kind', 'picture-kind', 'not taken', ['a.heic', () => HEIC]],
    ['a drawing where lists need a photo', 'picture-kind', 'a photo is needed', ['a.svg', () => svg('')]],
  ])('%s', async (_what, code, message, picture) => {
    expect(await check(picture)).toEqual([{ code, severity: 'error', message: expect.stringContaining(message) }]);
    expect(await newsroom.database.article.count()).toBe(0);
  });
});

it('a drawing that can’t be read is an error in a body', async () => {
  const [problem] = await check(['a.svg', () => 'x'], false);
  expect(problem).toMatchObject({ code: 'unreadable-picture', severity: 'error' });
  expect(problem?.message).toContain('line 1, column 1');
});

describe('what an editor should know of a picture is a warning', () => {
  it.each<[string, string, string, Picture, boolean]>([
    ['small', 'small-picture', '1199 pixels', ['a.jpg', () => photo(1199, 1600).jpeg().toBuffer()], true],
    ['moving', 'moving-picture', '2 pictures', ['a.gif', () => moving()], false],
    ['unsafe', 'unsafe-drawing', '<script>, onclick', ['a.svg', () => svg('<script/><g onclick="x"/>')], false],
  ])('%s', async (_what, code, message, picture, isLead) => {
    expect(await check(picture, isLead)).toEqual([
      { code, severity: 'warning', message: expect.stringContaining(message) },
    ]);
    expect(await newsroom.sync()).toMatchObject({ stored: false });
  });

  it.each<[string, Picture, boolean]>([
    ['a lead picture that is wide enough', ['a.jpg', () => photo(1200, 800).jpeg().toBuffer()], true],
    [
      'a portrait turned by its camera',
      ['a.jpg', () => photo(800, 1200).withMetadata({ orientation: 6 }).jpeg().toBuffer()],
      true,
    ],
    ['a drawing in a body', ['نمودار.svg', () => svg('<path d="M0 0"/>')], false],
    ['a small picture in a body', ['a.png', () => photo(90, 60).png().toBuffer()], false],
  ])('but nothing of %s', async (_what, picture, isLead) => {
    expect(await check(picture, isLead)).toEqual([]);
  });
});

/** A picture of a few bytes that says it is larger (PNG, 11.2.2: width and height, then a checksum over the chunk). */
async function claiming(width: number, height: number): Promise<Buffer> {
  const bytes = await photo(4, 4).png().toBuffer();
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  bytes.writeUInt32BE(crc32(bytes.subarray(12, 29)), 29);
  return bytes;
}

/** Two frames, one above the other. */
async function moving(): Promise<Buffer> {
  const frames = await photo(40, 60).raw().toBuffer();
  return sharp(frames, { raw: { width: 40, height: 60, channels: 3, pageHeight: 30 } })
    .gif()
    .toBuffer();
}
