import sharp from 'sharp';
import { expect, test } from 'vitest';
import { getIcon, ICONS, iconAddress } from './icons.ts';

const fileOf = (address: string) => address.split('/').at(-1) ?? '';
const pixel = async (png: Buffer, place: number) => {
  const { data, info } = await sharp(png).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  const at = (Math.floor(info.height * place) * info.width + Math.floor(info.width * place)) * 4;
  return [...data.subarray(at, at + 4)];
};

test.each(ICONS)('$use $size: a square picture of that size, opaque where a mask cuts', async (icon) => {
  const png = await getIcon(fileOf(iconAddress(icon)));
  if (!png) throw new Error('There is no such icon.');
  expect(await sharp(png).metadata()).toMatchObject({ format: 'png', width: icon.size, height: icon.size });
  expect((await pixel(png, 0.02))[3]).toBe(icon.use === 'any' ? 0 : 255);
  expect(await pixel(png, 0.5)).toEqual([0x7a, 0x2f, 0x2b, 255]);
});

test('there is no other', async () => {
  expect(await getIcon('any-193-00000000.png')).toBeUndefined();
  expect(await getIcon('../x')).toBeUndefined();
});
