import { describe, expect, it, test } from 'vitest';
import * as format from './format.ts';

const at = (iso: string) => new Date(iso);

describe('one instant in Tehran', () => {
  const instant = at('2023-12-20T12:17:00Z');
  test.each([
    [format.formatTime, '۱۵:۴۷'],
    [format.formatJalaliDate, '۲۹ آذر ۱۴۰۲'],
    [format.formatJalaliDay, 'چهارشنبه ۲۹ آذر ۱۴۰۲'],
    [format.formatGregorianDate, '2023 December 20'],
    [format.isoWithOffset, '2023-12-20T15:47:00+03:30'],
  ] as const)('%o', (formatted, expected) => {
    expect(formatted(instant)).toBe(expected);
  });
});

test.each([
  ['2023-12-20T20:29:59Z', '۲۹ آذر ۱۴۰۲', '۲۳:۵۹'],
  ['2023-12-20T20:30:00Z', '۳۰ آذر ۱۴۰۲', '۰۰:۰۰'],
  ['2024-03-19T20:30:00Z', '۱ فروردین ۱۴۰۳', '۰۰:۰۰'],
  ['2024-03-19T20:29:00Z', '۲۹ اسفند ۱۴۰۲', '۲۳:۵۹'],
  ['2025-03-20T20:00:00Z', '۳۰ اسفند ۱۴۰۳', '۲۳:۳۰'],
  ['2022-03-21T20:30:00Z', '۲ فروردین ۱۴۰۱', '۰۱:۰۰'],
  ['2022-09-21T19:00:00Z', '۳۰ شهریور ۱۴۰۱', '۲۳:۳۰'],
  ['2022-09-21T20:00:00Z', '۳۰ شهریور ۱۴۰۱', '۲۳:۳۰'],
])('%s is %s, %s', (iso, date, time) => {
  expect([format.formatJalaliDate(at(iso)), format.formatTime(at(iso))]).toEqual([date, time]);
});

it('gives the offset of the instant, not of today', () => {
  expect(format.isoWithOffset(at('2022-06-01T00:00:00Z'))).toBe('2022-06-01T04:30:00+04:30');
});

describe('when, in a list', () => {
  const present = at('2026-11-21T15:00:00Z');
  test.each([
    ['2026-11-21T14:10:00Z', '۱۷:۴۰', 'today'],
    ['2026-11-20T20:30:00Z', '۰۰:۰۰', 'the first instant of today'],
    ['2026-11-20T20:29:00Z', 'دیروز ۲۳:۵۹', 'yesterday'],
    ['2026-10-01T09:00:00Z', '۹ مهر', 'this year'],
    ['2025-10-01T09:00:00Z', '۹ مهر ۱۴۰۴', 'another year'],
  ])('%s is «%s» (%s)', (iso, expected) => {
    expect(format.formatWhen(at(iso), present)).toBe(expected);
  });

  test.each([
    ['2026-10-12T09:00:00Z', '۱ ماه'],
    ['2024-11-01T09:00:00Z', '۲ سال'],
    ['2026-11-11T09:00:00Z', '۱۰ روز'],
  ])('the age of %s is «%s»', (iso, expected) => {
    expect(format.formatAge(at(iso), present)).toBe(expected);
  });

  it('counts days by the calendar, not by 24 hours', () => {
    expect(format.daysBetween(at('2026-11-20T20:29:00Z'), at('2026-11-20T20:30:00Z'))).toBe(1);
  });
});
