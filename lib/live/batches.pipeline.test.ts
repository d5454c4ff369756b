import { appendFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { gatherBatches } from './batches.ts';
import { glance, wasWrittenOn } from './still.ts';

let folder: string;
let file: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'peyk-batches-'));
  file = path.join(folder, '1.md');
});
afterEach(() => rm(folder, { recursive: true }));

const LINES = ['---', 'code: 1', '---', 'بند نخست.', 'بند دوم.', 'بند سوم.'].map((line) => `${line}\n`);
/** A file waits so long for its next piece; a pause that a busy machine made longer than that proves nothing. */
const LONGEST_PAUSE = 250;
const ATTEMPTS = 20;

/** What is published while a program writes lines with a pause after each, and its longest pause in milliseconds. */
async function writeSlowly(): Promise<{ texts: string[]; longest: number }> {
  const texts: string[] = [];
  const batches = gatherBatches(folder, async () => void texts.push(await readFile(file, 'utf8')));
  await writeFile(file, '');
  let longest = 0;
  for (const line of LINES) {
    const begun = performance.now();
    await appendFile(file, line);
    batches.touch('1.md');
    await pause(120);
    longest = Math.max(longest, performance.now() - begun);
  }
  while (texts.at(-1) !== LINES.join('')) await pause(20);
  await batches.close();
  return { texts, longest };
}

test('a program that writes line by line, with pauses, has its file published when it is whole', async () => {
  for (let attempt = 1; ; attempt++) {
    const { texts, longest } = await writeSlowly();
    if (longest > LONGEST_PAUSE && attempt < ATTEMPTS) continue;
    // The first line can't be told from a whole file; it is no article either.
    expect(texts.filter((text) => text !== LINES[0])).toEqual([LINES.join('')]);
    return;
  }
});

test.each([
  ['gets another line', 'یک\n', 'یک\nدو\n', true],
  ['is saved with another title', `عنوان\n${'متن '.repeat(40)}\n`, `عنوان دیگر\n${'متن '.repeat(40)}\n`, false],
  ['is saved shorter', 'یک\nدو\n', 'یک\n', false],
  ['gets its first text', '', 'یک\n', false],
])('a file that %s', async (_how, first, second, isWrittenOn) => {
  await writeFile(file, first);
  const before = await glance(file);
  await writeFile(file, second);
  expect(await wasWrittenOn(file, before, await glance(file))).toBe(isWrittenOn);
});
