import sharp from 'sharp';
import { afterEach, expect, it, vi } from 'vitest';
import { article, type Newsroom, openNewsroom } from '../content/testing/newsroom.ts';
import { database } from '../db/client.ts';
import { getPicture } from './resize.ts';

let newsroom: Newsroom;
afterEach(async () => {
  await database().$disconnect();
  delete (globalThis as { [database: symbol]: unknown })[Symbol.for('peyk.database')];
  vi.unstubAllEnvs();
  await newsroom.close();
});

const noise = (width: number, height: number) =>
  sharp({
    create: { width, height, channels: 3, background: '#854', noise: { type: 'gaussian', mean: 128, sigma: 40 } },
  });

it('tells nothing of where and when a picture was taken, and stands upright', async () => {
  const taken = await noise(1400, 700)
    .withExif({
      IFD0: { Make: 'Camera', Orientation: '6' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '29/1 36/1 0/1', GPSLongitude: '52/1 31/1 0/1' },
    })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
  expect((await sharp(taken).metadata()).exif).toBeDefined();
  newsroom = await openNewsroom({
    'articles/1.md': article(1, { image: 'media/a.jpg', imageAlt: 'یک' }),
    'media/a.jpg': taken,
  });
  vi.stubEnv('DATABASE_URL', newsroom.databaseUrl);
  vi.stubEnv('CONTENT_DIR', newsroom.contentDir);
  await newsroom.sync();
  const { digest, width, height } = await newsroom.database.picture.findUniqueOrThrow({
    where: { path: 'media/a.jpg' },
  });
  expect([width, height]).toEqual([700, 1400]);

  const served = await getPicture('media/a.jpg', digest, 480);
  expect(served?.current).toBe(true);
  const { format, exif, xmp, iptc, orientation, ...is } = await sharp(served?.bytes).metadata();
  expect([format, is.width, is.height]).toEqual(['webp', 480, 960]);
  expect([exif, xmp, iptc, orientation]).toEqual([undefined, undefined, undefined, undefined]);
  // Another address of it is not for ever.
  expect((await getPicture('media/a.jpg', 'other', 480))?.current).toBe(false);
  expect(await getPicture('media/none.jpg', digest, 480)).toBeUndefined();
});
