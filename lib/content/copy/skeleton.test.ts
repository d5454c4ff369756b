import { describe, expect, it } from 'vitest';
import { skeleton } from './skeleton.ts';

const FILE =
  '---\n# یادداشت\ncode: 1 # کد\ntitle: "تیتر"\ntags: [یک, دو]\n---\nمتن *خبر* [پیوند](/a) `کد`\n\n- بند ![عکس](x.jpg)\n';

describe('the skeleton of a file', () => {
  it.each([
    ['تیتر', 'تیتری دیگر'],
    ['یک,', 'سه,'],
    ['متن', 'نوشته'],
    ['پیوند', 'نشانی'],
    ['عکس', 'تصویر'],
  ])('is the same with other prose: %s → %s', (from, to) => {
    expect(skeleton(FILE.replace(from, to))).toBe(skeleton(FILE));
  });

  it.each([
    ['# یادداشت', '# یاد'],
    ['# کد', '# رمز'],
    ['code: 1', 'code: 2'],
    ['title:', 'lead:'],
    ['[یک, دو]', '[یک]'],
    ['"تیتر"', "'تیتر'"],
    ['*خبر*', 'خبر'],
    ['/a', '/b'],
    ['`کد`', '`رمز`'],
    ['- بند', 'بند'],
    ['x.jpg', 'y.jpg'],
  ])('is another when more than prose changes: %s → %s', (from, to) => {
    expect(skeleton(FILE.replace(from, to))).not.toBe(skeleton(FILE));
  });

  it.each(['متن', '---\ntitle: "x\n---\n', '---\na: [\n---\n'])('is none of what can’t be parsed', (text) => {
    expect(skeleton(text)).toBeUndefined();
  });
});
