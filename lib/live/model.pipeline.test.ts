import { inspect } from 'node:util';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { play } from './model/play.ts';
import { shrink } from './model/shrink.ts';
import { type Story, tellStory } from './model/story.ts';

afterEach(() => {
  vi.unstubAllEnvs();
  delete (globalThis as { [database: symbol]: unknown })[Symbol.for('peyk.database')];
});

/**
 * MODEL_SEED tells one story again; MODEL_SEEDS tells so many, for a long look by hand, and MODEL_STEPS makes each
 * longer.
 */
const { MODEL_SEED, MODEL_SEEDS = '4', MODEL_STEPS = '60' } = process.env;
const seeds = MODEL_SEED ? [Number(MODEL_SEED)] : Array.from({ length: Number(MODEL_SEEDS) }, (_, index) => index + 1);

type Failure = Error & { expected?: unknown; actual?: unknown };

const linesOf = (list: unknown) =>
  (Array.isArray(list) ? list : [list]).map((entry) => inspect(entry, { breakLength: 1000 }));

const failureOf = (story: Story) =>
  play(story).then(
    () => undefined,
    (error: Error) => error,
  );

describe('whatever happens to the folder, the site shows what a simple model says', () => {
  it.each(seeds)(
    'story %i',
    async (seed) => {
      const story = tellStory(seed, Number(MODEL_STEPS));
      const failure = await failureOf(story);
      if (!failure) return;
      const same = async (shorter: Story) =>
        (await failureOf(shorter))?.message.split(':')[0] === failure.message.split(':')[0];
      const short = await shrink(story, same);
      const { message, expected, actual } = ((await failureOf(short)) ?? failure) as Failure;
      const lines = [
        `MODEL_SEED=${seed} MODEL_STEPS=${MODEL_STEPS} fails; at its shortest:`,
        ...short.begin.map((act) => JSON.stringify(act)),
        ...short.steps.flatMap(({ acts, ...how }) => [
          JSON.stringify(how),
          ...acts.map((act) => `  ${JSON.stringify(act)}`),
        ]),
        message,
        ...linesOf(expected)
          .filter((line) => !linesOf(actual).includes(line))
          .map((line) => `- should be ${line}`),
        ...linesOf(actual)
          .filter((line) => !linesOf(expected).includes(line))
          .map((line) => `+ is ${line}`),
      ];
      expect.fail(lines.join('\n'));
    },
    600_000,
  );
});
