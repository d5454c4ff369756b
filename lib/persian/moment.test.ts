import { describe, expect, it, test } from 'vitest';
import { parseMoment } from './moment.ts';

const TEHRAN = 'Asia/Tehran';

function instantOf(text: string): string {
  const moment = parseMoment(text, TEHRAN);
  return moment.ok ? moment.instant.toISOString().replace('.000Z', 'Z') : moment.reason;
}

test.each([
  ['۱۴۰۲/۰۹/۲۹ ۱۵:۴۷', '2023-12-20T12:17:00Z', 'Persian digits'],
  ['1402/09/29 15:47', '2023-12-20T12:17:00Z', 'Latin digits'],
  ['١٤٠٢/٠٩/٢٩ ١٥:٤٧', '2023-12-20T12:17:00Z', 'Arabic-Indic digits'],
  ['۱۴۰۲-۹-۲۹، ۱۵:۴۷', '2023-12-20T12:17:00Z', 'hyphens, one-digit month, Persian comma'],
  ['۱۴۰۲/۰۹/۲۹ ساعت ۱۵:۴۷', '2023-12-20T12:17:00Z', 'the word for o’clock'],
  ['2023-12-20 15:47', '2023-12-20T12:17:00Z', 'Gregorian, local time'],
  ['۲۰۲۳/۱۲/۲۰ ۱۵:۴۷:۳۰', '2023-12-20T12:17:30Z', 'Gregorian in Persian digits, seconds'],
  ['2023-12-20T15:47:00+03:30', '2023-12-20T12:17:00Z', 'ISO with Tehran’s offset'],
  ['2023-12-20T12:17:00Z', '2023-12-20T12:17:00Z', 'ISO in UTC'],
  ['2023-12-20T10:17:00-0200', '2023-12-20T12:17:00Z', 'ISO with a basic offset'],
  ['۱۴۰۲/۰۹/۲۹', '2023-12-19T20:30:00Z', 'no time: the first instant of the day'],
  ['1402/01/01', '2023-03-20T20:30:00Z', 'Nowruz 1402'],
  ['1403/01/01', '2024-03-19T20:30:00Z', 'Nowruz 1403, after a common year'],
  ['1404/01/01', '2025-03-20T20:30:00Z', 'Nowruz 1404, after a leap year'],
  ['1399/12/30', '2021-03-19T20:30:00Z', 'the leap day of 1399'],
  ['1403/12/30 23:59', '2025-03-20T20:29:00Z', 'the last minute of leap year 1403'],
  ['1408/12/30', '2030-03-19T20:30:00Z', 'the leap day of 1408'],
  ['1401/01/02', '2022-03-21T20:30:00Z', 'a 23-hour day begins at 01:00 of summer time'],
  ['1401/01/01', '2022-03-20T20:30:00Z', 'the day before it'],
  ['1401/06/30', '2022-09-20T19:30:00Z', 'a 25-hour day begins in summer time'],
  ['1401/06/31', '2022-09-21T20:30:00Z', 'the day after it begins in winter time'],
  ['1401/06/30 23:30', '2022-09-21T19:00:00Z', 'an hour that comes twice: the first'],
  ['1401/07/01', '2022-09-22T20:30:00Z', 'no summer time since'],
])('%s is %s (%s)', (text, instant) => {
  expect(instantOf(text)).toBe(instant);
});

describe('what is no date', () => {
  test.each([
    ['1402/12/30', '1402/12/29'],
    ['۱۴۰۲/۱۲/۳۰', '۱۴۰۲/۱۲/۲۹'],
    ['1407/12/30', '1407/12/29'],
    ['1402/07/31', '1402/07/30'],
    ['1402/13/05', '1402/12/05'],
    ['1402/00/05', '1402/01/05'],
    ['2023-02-29', '2023-02-28'],
    ['2023-04-31 10:00', '2023-04-30'],
  ])('%s names no day; the nearest is %s', (text, nearest) => {
    expect(parseMoment(text, TEHRAN)).toMatchObject({
      ok: false,
      nearest,
      reason: expect.stringContaining('does not exist'),
    });
  });

  test.each([
    '',
    'دیروز',
    '1402/09',
    '29/09/1402',
    '1402/09/29 15',
    '1402/09/29 24:00',
    '1402/09/29 15:60',
    '1402/09/29 15:47 عصر',
  ])('«%s» is refused', (text) => expect(parseMoment(text, TEHRAN).ok).toBe(false));

  it('says whether a time was given', () => {
    expect(parseMoment('1402/09/29', TEHRAN)).toMatchObject({ hasTime: false });
    expect(parseMoment('1402/09/29 00:00', TEHRAN)).toMatchObject({ hasTime: true });
  });
});
