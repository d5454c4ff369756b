import { rm } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { article, type Newsroom, openNewsroom } from '../content/testing/newsroom.ts';
import { database } from '../db/client.ts';
import type { PictureForm } from './address.ts';
import { getPicture } from './serve.ts';

let newsroom: Newsroom;
beforeEach(async () => {
  newsroom = await openNewsroom({ 'articles/1.md': article(1, { image: 'media/a.jpg', imageAlt: 'یک' }) });
  vi.stubEnv('DATABASE_URL', newsroom.databaseUrl);
  vi.stubEnv('CONTENT_DIR', newsroom.contentDir);
});
afterEach(async () => {
  await database().$disconnect();
  delete (globalThis as { [database: symbol]: unknown })[Symbol.for('peyk.database')];
  vi.unstubAllEnvs();
  await newsroom.close();
});

const photo = (width: number, height: number, background = '#854') =>
  sharp({ create: { width, height, channels: 3, background, noise: { type: 'gaussian', mean: 128, sigma: 40 } } });
const webp = (width: 240 | 480 | 800): PictureForm => ({ format: 'webp', width });
const avif: PictureForm = { format: 'avif', width: 480 };

/** Puts the picture into the folder and syncs. @returns its digest */
async function publish(bytes: Buffer): Promise<string> {
  await newsroom.write('media/a.jpg', bytes);
  await newsroom.sync();
  return (await newsroom.database.picture.findUniqueOrThrow({ where: { path: 'media/a.jpg' } })).digest;
}
const get = (digest: string, form: PictureForm) => getPicture('media/a.jpg', digest, form);

async function whenMade(digest: string) {
  await vi.waitFor(async () => expect((await get(digest, avif))?.final).toBe(true), { timeout: 20_000, interval: 30 });
  return await get(digest, avif);
}

describe('a served picture', () => {
  it.each(['webp', 'avif'] as const)(
    'tells as %s nothing of where and when it was taken, and stands upright',
    async (format) => {
      const taken = await photo(1400, 700)
        .withExif({
          IFD0: { Make: 'Camera', Orientation: '6' },
          IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '29/1 36/1 0/1', GPSLongitude: '52/1 31/1 0/1' },
        })
        .withMetadata({ orientation: 6 })
        .jpeg()
        .toBuffer();
      expect((await sharp(taken).metadata()).exif).toBeDefined();
      const digest = await publish(taken);
      expect(await newsroom.database.picture.findFirst()).toMatchObject({ width: 700, height: 1400 });
      const served = format === 'webp' ? await get(digest, webp(480)) : await whenMade(digest);
      expect(served).toMatchObject({ type: `image/${format}`, final: true });
      const { format: is, exif, xmp, iptc, orientation, ...size } = await sharp(served?.bytes).metadata();
      expect([is, size.width, size.height]).toEqual([format === 'avif' ? 'heif' : 'webp', 480, 960]);
      expect([exif, xmp, iptc, orientation]).toEqual([undefined, undefined, undefined, undefined]);
    },
  );

  it('is given as WebP, for a while, until its AVIF is made', async () => {
    const digest = await publish(await photo(700, 400).jpeg().toBuffer());
    expect(await get(digest, avif)).toMatchObject({ type: 'image/webp', final: false });
    const [made, before] = [await whenMade(digest), await get(digest, webp(480))];
    expect(made?.type).toBe('image/avif');
    expect(made?.bytes.length).toBeLessThan(before?.bytes.length ?? 0);
  });

  it('is WebP for good where AVIF would be larger', async () => {
    const digest = await publish(
      await sharp({ create: { width: 4, height: 4, channels: 3, background: '#a00' } })
        .jpeg()
        .toBuffer(),
    );
    expect(await whenMade(digest)).toMatchObject({ type: 'image/webp', final: true });
  });

  it('is found by its digest alone: its name does not give away what is not out yet', async () => {
    const digest = await publish(await photo(300, 200).jpeg().toBuffer());
    expect(await get('000000000000', webp(240))).toBeUndefined();
    expect(await getPicture('media/none.jpg', digest, webp(240))).toBeUndefined();
    expect(await get(digest, { format: 'svg' })).toBeUndefined();
  });

  it('answers at its former address with what it is now, and not for ever', async () => {
    const old = await publish(await photo(300, 200).jpeg().toBuffer());
    await get(old, webp(240));
    const now = await publish(await photo(300, 300).jpeg().toBuffer());
    expect(now).not.toBe(old);
    const [formerly, directly] = [await get(old, webp(240)), await get(now, webp(240))];
    expect([formerly?.final, directly?.final]).toEqual([false, true]);
    expect(formerly?.bytes.equals(directly?.bytes ?? Buffer.alloc(0))).toBe(true);
  });

  it('is never made of a file that has changed since it was brought in, but given in another size', async () => {
    const digest = await publish(await photo(900, 600).jpeg().toBuffer());
    const kept = await get(digest, webp(480));
    await newsroom.write('media/a.jpg', await photo(900, 900).jpeg().toBuffer());
    const other = await get(digest, webp(800));
    expect(other?.final).toBe(false);
    expect(other?.bytes.equals(kept?.bytes ?? Buffer.alloc(0))).toBe(true);
    await rm(path.join(newsroom.contentDir, 'media/a.jpg'));
    expect((await get(digest, webp(480)))?.final).toBe(true);
    expect((await get(digest, avif))?.type).toBe('image/webp');
  });

  it('is made once for all who ask at one time', async () => {
    const digest = await publish(await photo(900, 600).jpeg().toBuffer());
    const all = await Promise.all(Array.from({ length: 8 }, () => get(digest, webp(800))));
    expect(new Set(all.map((one) => one?.bytes)).size).toBe(1);
  });
});

describe('a picture of another make', () => {
  const red = () => sharp({ create: { width: 64, height: 96, channels: 3, background: '#c81e1e' } });

  it.each([
    ['CMYK', () => red().toColourspace('cmyk').jpeg({ quality: 95 }).toBuffer()],
    ['16 bits a channel', () => red().toColourspace('rgb16').png().toBuffer()],
    ['a wide gamut', () => red().withIccProfile('p3').jpeg({ quality: 95 }).toBuffer()],
    ['an alpha channel', () => red().ensureAlpha().webp({ lossless: true }).toBuffer()],
    ['few colours', () => red().gif().toBuffer()],
    ['a wrong name', () => red().avif({ quality: 90 }).toBuffer()],
  ])('with %s looks as it should', async (_make, bytes) => {
    const digest = await publish(await bytes());
    const served = await get(digest, webp(240));
    const { data, info } = await sharp(served?.bytes).raw().toBuffer({ resolveWithObject: true });
    expect([info.width, info.height]).toEqual([64, 96]);
    const middle = (48 * 64 + 32) * info.channels;
    for (const [channel, value] of [0xc8, 0x1e, 0x1e].entries())
      expect(Math.abs((data[middle + channel] ?? -999) - value), `channel ${channel}`).toBeLessThan(40);
  });
});
