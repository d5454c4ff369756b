import { expect, test } from 'vitest';
import { randomFrom } from '../live/model/random.ts';
import { RecentMarks } from './recent.ts';

const MINUTE = 60_000;

test('a mark is known for 30 minutes, and forgotten after 35', () => {
  for (const first of [0, 1, 299_999, 300_000, 1_234_567]) {
    for (const [later, isNew] of [
      [0, false],
      [1, false],
      [29 * MINUTE, false],
      [30 * MINUTE - 1, false],
      [35 * MINUTE, true],
      [24 * 60 * MINUTE, true],
    ] as const) {
      const marks = new RecentMarks(30 * MINUTE);
      expect(marks.add(7, first)).toBe(true);
      expect([first, later, marks.add(7, first + later)]).toEqual([first, later, isNew]);
    }
  }
});

test('of a hundred thousand marks in an hour it knows those of the last half', () => {
  const random = randomFrom(3);
  const marks = new RecentMarks(30 * MINUTE);
  const seen = new Map<number, number>();
  let wrong = 0;
  for (let number = 0; number < 100_000; number++) {
    const at = number * 36;
    const mark = random.number(40_000) * 65_537;
    const before = seen.get(mark);
    const isNew = marks.add(mark, at);
    if (before === undefined || at - before >= 35 * MINUTE) wrong += isNew ? 0 : 1;
    else if (at - before < 30 * MINUTE) wrong += isNew ? 1 : 0;
    if (isNew) seen.set(mark, at);
  }
  expect(wrong).toBe(0);
});

test('what does not fit is taken for new, and takes nothing from what did', () => {
  const marks = new RecentMarks(30 * MINUTE, 1024);
  const fresh = Array.from({ length: 2000 }, (_, mark) => marks.add(mark + 1, 0));
  expect(fresh).not.toContain(false);
  const again = Array.from({ length: 2000 }, (_, mark) => marks.add(mark + 1, 1));
  expect(again.filter((isNew) => !isNew).length).toBe(768);
});
