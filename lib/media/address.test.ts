import { describe, expect, it } from 'vitest';
import { pictureSrc, pictureSrcSet, pictureUrl } from './address.ts';

const picture = { path: 'media/شهر/a b.webp', digest: 'abc123', width: 1600 };

describe('addresses of pictures', () => {
  it('encodes every part and keeps the folders', () => {
    expect(pictureUrl(picture, 800)).toBe('/media/800/abc123/%D8%B4%D9%87%D8%B1/a%20b.webp');
  });

  it.each([
    [1600, ['240w', '480w', '800w', '1280w'], 800],
    [1280, ['240w', '480w', '800w', '1280w'], 800],
    [900, ['240w', '480w', '800w', '900w'], 800],
    [480, ['240w', '480w'], 480],
    [300, ['240w', '300w'], 480],
  ])('a picture %i pixels wide is offered as %j', (width, offered, src) => {
    const sized = { ...picture, width };
    expect(
      pictureSrcSet(sized)
        .split(', ')
        .map((entry) => entry.split(' ')[1]),
    ).toEqual(offered);
    expect(pictureSrc(sized)).toContain(`/media/${src}/`);
  });
});
