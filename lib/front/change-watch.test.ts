import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Epochs } from '../epochs.ts';
import { type ChangeSource, ChangeWatch } from './change-watch.ts';

const NOON = new Date('2026-11-21T08:30:00Z');
const minutes = (count: number) => new Date(NOON.getTime() + count * 60_000);

beforeEach(() => void vi.useFakeTimers({ now: NOON }));
afterEach(() => void vi.useRealTimers());

/** A source of rows that a test writes, and of instants at which things happen by themselves. */
function source(instants: [Date, string][] = []) {
  const state = { rows: [] as string[], fails: false, looks: 0 };
  const guard = <T>(value: () => T): Promise<T> =>
    state.fails ? Promise.reject(new Error('locked')) : Promise.resolve(value());
  const changes: ChangeSource = {
    last: () => guard(() => state.rows.length),
    since: (seq) => {
      state.looks++;
      return guard(() => ({ seq: state.rows.length, scopes: state.rows.slice(seq) }));
    },
    nextInstant: (at) => guard(() => instants.map(([when]) => when).find((when) => when > at) ?? minutes(100_000)),
    between: (from, to) =>
      guard(() => instants.filter(([when]) => when > from && when <= to).map(([, scope]) => scope)),
  };
  return { state, changes };
}

async function watched(changes: ChangeSource, clock: (() => Date) | undefined = () => new Date()) {
  const epochs = new Epochs();
  const watch = new ChangeWatch(changes, epochs, clock);
  await watch.start();
  return { epochs, watch };
}

describe('rows', () => {
  it('end the versions that they name, within a fifth of a second', async () => {
    const { state, changes } = source();
    state.rows.push('lists');
    const { epochs } = await watched(changes);
    const [lists, article] = [epochs.snapshot(['lists']), epochs.snapshot(['article:1'])];
    await vi.advanceTimersByTimeAsync(1000);
    expect(epochs.isCurrent(lists)).toBe(true);
    state.rows.push('lists', 'article:2');
    await vi.advanceTimersByTimeAsync(200);
    expect([epochs.isCurrent(lists), epochs.isCurrent(article)]).toEqual([false, true]);
  });

  it('are looked for at once when asked', async () => {
    const { state, changes } = source();
    const { epochs, watch } = await watched(changes);
    const lists = epochs.snapshot(['lists']);
    state.rows.push('lists');
    await watch.poll();
    expect(epochs.isCurrent(lists)).toBe(false);
  });

  it('that came while the source failed are read when it is back', async () => {
    const { state, changes } = source();
    const { epochs } = await watched(changes);
    const lists = epochs.snapshot(['lists']);
    state.fails = true;
    await vi.advanceTimersByTimeAsync(2000);
    state.rows.push('lists');
    expect(epochs.isCurrent(lists)).toBe(true);
    state.fails = false;
    await vi.advanceTimersByTimeAsync(200);
    expect(epochs.isCurrent(lists)).toBe(false);
  });
});

describe('the clock', () => {
  it('ends versions at the instants at which pages change by themselves', async () => {
    const { changes } = source([
      [minutes(10), 'article:1'],
      [minutes(90), 'site'],
    ]);
    const { epochs } = await watched(changes);
    const [article, whole] = [epochs.snapshot(['article:1']), epochs.snapshot(['site'])];
    await vi.advanceTimersByTimeAsync(10 * 60_000 - 1);
    expect(epochs.isCurrent(article)).toBe(true);
    await vi.advanceTimersByTimeAsync(1000);
    expect([epochs.isCurrent(article), epochs.isCurrent(whole)]).toEqual([false, true]);
    await vi.advanceTimersByTimeAsync(80 * 60_000);
    expect(epochs.isCurrent(whole)).toBe(false);
  });

  it('is set anew when a row may have brought a nearer instant', async () => {
    const instants: [Date, string][] = [];
    const { state, changes } = source(instants);
    const { epochs } = await watched(changes);
    await vi.advanceTimersByTimeAsync(60_000);
    instants.push([minutes(3), 'article:3']);
    state.rows.push('lists');
    await vi.advanceTimersByTimeAsync(400);
    const article = epochs.snapshot(['article:3']);
    await vi.advanceTimersByTimeAsync(2 * 60_000);
    expect(epochs.isCurrent(article)).toBe(false);
  });

  it('ends nothing a second time that went live as it was written', async () => {
    const instants: [Date, string][] = [[minutes(5), 'article:1']];
    const { state, changes } = source(instants);
    const { epochs, watch } = await watched(changes);
    await vi.advanceTimersByTimeAsync(60_000);
    instants.unshift([new Date(Date.now() - 100), 'lists']);
    state.rows.push('lists');
    await watch.poll();
    const [lists, article] = [epochs.snapshot(['lists']), epochs.snapshot(['article:1'])];
    await vi.advanceTimersByTimeAsync(1000);
    expect(epochs.isCurrent(lists)).toBe(true);
    await vi.advanceTimersByTimeAsync(4 * 60_000);
    expect(epochs.isCurrent(article)).toBe(false);
  });

  it('is not passed over by a row that comes when an instant is due', async () => {
    const { state, changes } = source([[minutes(5), 'article:1']]);
    const { epochs, watch } = await watched(changes);
    const article = epochs.snapshot(['article:1']);
    vi.setSystemTime(minutes(5));
    state.rows.push('lists');
    await watch.poll();
    await vi.advanceTimersByTimeAsync(1000);
    expect(epochs.isCurrent(article)).toBe(false);
  });

  it('that stands still ends nothing', async () => {
    const { changes } = source([[minutes(1), 'site']]);
    const epochs = new Epochs();
    await new ChangeWatch(changes, epochs, undefined).start();
    const whole = epochs.snapshot(['site']);
    await vi.advanceTimersByTimeAsync(10 * 60_000);
    expect(epochs.isCurrent(whole)).toBe(true);
  });
});
