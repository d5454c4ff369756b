import { describe, expect, it } from 'vitest';
import { formNamed, pictureSet, pictureUrl } from './address.ts';

const picture = { path: 'media/شهر/a b.webp', digest: 'abc123', width: 1600 };
const drawing = { ...picture, path: 'media/نمودار.SVG' };
const widthsOf = (srcSet: string | undefined) => srcSet?.split(', ').map((entry) => entry.split(' ')[1]);

describe('addresses of pictures', () => {
  it('encodes every part and keeps the folders', () => {
    expect(pictureUrl(picture, 800)).toBe('/media/800/abc123/%D8%B4%D9%87%D8%B1/a%20b.webp');
    expect(pictureUrl(picture, 240, 'avif')).toBe('/media/avif-240/abc123/%D8%B4%D9%87%D8%B1/a%20b.webp');
  });

  it.each([
    [2400, 1280, ['240w', '480w', '800w', '1280w'], 800],
    [2400, 1920, ['240w', '480w', '800w', '1280w', '1920w'], 800],
    [1600, 1920, ['240w', '480w', '800w', '1280w', '1600w'], 800],
    [1280, 1280, ['240w', '480w', '800w', '1280w'], 800],
    [900, 1280, ['240w', '480w', '800w', '900w'], 800],
    [900, 480, ['240w', '480w'], 800],
    [480, 1280, ['240w', '480w'], 480],
    [300, 1280, ['240w', '300w'], 480],
  ] as const)('a picture %i pixels wide is offered up to %i as %j', (width, widest, offered, src) => {
    const set = pictureSet({ ...picture, width }, widest);
    expect(widthsOf(set.srcSet)).toEqual(offered);
    expect(widthsOf(set.avif)).toEqual(offered);
    expect(set.src).toContain(`/media/${src}/`);
  });

  it('a drawing has one address for all widths', () => {
    const src = '/media/svg/abc123/%D9%86%D9%85%D9%88%D8%AF%D8%A7%D8%B1.SVG';
    expect(pictureSet(drawing)).toEqual({ src, srcSet: undefined, avif: undefined });
    expect(pictureUrl(drawing, 1280)).toBe(src);
  });

  it.each([
    ['800', { format: 'webp', width: 800 }],
    ['avif-1920', { format: 'avif', width: 1920 }],
    ['svg', { format: 'svg' }],
  ])('«%s» names %j', (name, form) => {
    expect(formNamed(name)).toEqual(form);
  });

  it.each(['799', 'avif-', 'avif-799', '0800', 'webp-800', '8e2', ''])('«%s» names nothing', (name) => {
    expect(formNamed(name)).toBeUndefined();
  });
});
