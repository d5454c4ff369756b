import { expect, test } from 'vitest';
import { dateIn } from './dates.ts';

const AT = '2023-12-20T12:17:00.000Z';
const DAY = '2023-12-19T20:30:00.000Z';

test.each([
  ['تاریخ انتشار: ۱۵:۴۷ - ۲۹ آذر ۱۴۰۲ - 2023 December 20', AT],
  ['چهارشنبه ۲۹ آذر ۱۴۰۲ ساعت ۱۵:۴۷', AT],
  ['۲۹ آذر ۱۴۰۲ - ۱۵:۴۷', AT],
  ['۲۹ آذر ماه ۱۴۰۲ ۱۵:۴۷', AT],
  ['۱۴۰۲/۰۹/۲۹ ۱۵:۴۷', AT],
  ['۱۴۰۲/۹/۲۹ - ۱۵:۴۷:۰۲', AT],
  ['١٤٠٢/٠٩/٢٩ ١٥:٤٧', AT],
  ['1402-09-29 15:47', AT],
  ['2023-12-20 15:47', AT],
  ['۲۰ دسامبر ۲۰۲۳ - ۱۵:۴۷', AT],
  ['20 December 2023, 15:47', AT],
  ['\u200fانتشار: ۲۹\u200c آذر ۱۴۰۲\u200e، ۱۵:۴۷', AT],
  ['۲۹ آذر ۱۴۰۲', DAY],
  ['۳۰ اسفند ۱۴۰۲', undefined],
  ['دیروز بعدازظهر', undefined],
  ['شمارهٔ ۱۴۰۲', undefined],
  ['', undefined],
])('%s', (line, expected) => expect(dateIn(line)?.toISOString()).toBe(expected));
