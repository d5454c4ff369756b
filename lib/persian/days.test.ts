import { describe, expect, test } from 'vitest';
import { randomFrom } from '../live/model/random.ts';
import { jalaliMonthLength, toGregorian } from './calendar.ts';
import { daysOfMonth, jalaliDayAfter, jalaliMonthsLater, startOfJalaliDay, weeksOfMonth } from './days.ts';
import { jalaliDay } from './format.ts';

const MONTHS = Array.from({ length: 201 * 12 }, (_, index) => jalaliMonthsLater({ year: 1300, month: 1 }, index));
const HOUR = 3_600_000;

describe('the calendar of every month from 1300 to 1500', () => {
  test('has each day once, in order, in whole weeks', () => {
    for (const month of MONTHS) {
      const weeks = weeksOfMonth(month);
      expect(weeks.every((week) => week.length === 7 && week.some(Boolean))).toBe(true);
      const days = weeks.flat().flatMap((day) => day ?? []);
      expect(days).toEqual(daysOfMonth(month));
      expect(days.length).toBe(jalaliMonthLength(month.year, month.month));
    }
  });

  test('has each day under its weekday, Saturday first', () => {
    for (const month of MONTHS) {
      for (const week of weeksOfMonth(month)) {
        for (const [column, date] of week.entries()) {
          if (!date) continue;
          const { year, month, day } = toGregorian(date);
          expect((new Date(Date.UTC(year, month - 1, day)).getUTCDay() + 1) % 7).toBe(column);
        }
      }
    }
  });

  test('goes on where the month before ended', () => {
    let expected: unknown;
    for (const month of MONTHS) {
      const days = daysOfMonth(month);
      const [first, last] = [days[0], days.at(-1)];
      if (expected) expect(first).toEqual(expected);
      expected = last && jalaliDayAfter(last);
    }
  });
});

test('a year has 365 days, or 366 in the leap years that this newsroom lives in', () => {
  const lengths = (year: number) =>
    Array.from({ length: 12 }, (_, index) => jalaliMonthLength(year, index + 1)).reduce((sum, length) => sum + length);
  const leap = Array.from({ length: 40 }, (_, index) => 1380 + index).filter((year) => lengths(year) === 366);
  expect(leap).toEqual([1383, 1387, 1391, 1395, 1399, 1403, 1408, 1412, 1416]);
});

test('a day begins at its first instant in Tehran and has 23 to 25 hours', () => {
  const random = randomFrom(5);
  for (let times = 0; times < 3000; times++) {
    const [year, month] = [1300 + random.number(200), 1 + random.number(12)];
    const day = { year, month, day: 1 + random.number(jalaliMonthLength(year, month)) };
    const [start, next] = [startOfJalaliDay(day), startOfJalaliDay(jalaliDayAfter(day))];
    expect(jalaliDay(start)).toEqual(day);
    expect(jalaliDay(new Date(start.getTime() - 1))).not.toEqual(day);
    expect(next.getTime() - start.getTime()).toBeGreaterThanOrEqual(23 * HOUR);
    expect(next.getTime() - start.getTime()).toBeLessThanOrEqual(25 * HOUR);
  }
});

test.each([
  [{ year: 1401, month: 1, day: 2 }, '2022-03-21T20:30:00.000Z', 23, 'begins at 01:00 of summer time'],
  [{ year: 1401, month: 6, day: 30 }, '2022-09-20T19:30:00.000Z', 25, 'ends with an hour that comes twice'],
  [{ year: 1403, month: 12, day: 30 }, '2025-03-19T20:30:00.000Z', 24, 'is a leap day'],
])('%o begins at %s and has %i hours: it %s', (day, start, hours) => {
  expect(startOfJalaliDay(day).toISOString()).toBe(start);
  expect((startOfJalaliDay(jalaliDayAfter(day)).getTime() - Date.parse(start)) / HOUR).toBe(hours);
});
