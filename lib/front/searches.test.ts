import { describe, expect, it } from 'vitest';
import { counted, serveForTest as front, gate, site } from './testing.ts';
import { Turns } from './turns.ts';

describe('searches', () => {
  it('are kept by themselves: whatever is asked, other pages stay', async () => {
    const { state, renderer } = counted();
    const { ask, store } = await front(renderer);
    await ask('/latest');
    const { size } = store;
    for (let number = 0; number < 30; number++) await ask(`/search?q=${number}`);
    expect(store.size).toBe(size);
    expect((await ask('/search?q=29')).headers['x-cache']).toBe('hit');
    expect((await ask('/latest')).headers['x-cache']).toBe('hit');
    expect(state.renderings).toBe(31);
  });

  it('wait for one another, and no other page waits for them; too many are told to come back', async () => {
    const door = gate();
    const renderer = site(async (url) => {
      if (url.startsWith('/search')) await door.passed;
      return url;
    });
    const { ask } = await front(renderer);
    let refused = 0;
    const answers = Array.from({ length: 60 }, async (_, number) => {
      const { status } = await ask(`/search?q=${number}`);
      if (status === 503) refused++;
      return status;
    });
    // One is being made, forty wait.
    await expect.poll(() => refused).toBe(19);
    expect((await ask('/latest')).status).toBe(200);
    door.open();
    expect((await Promise.all(answers)).filter((status) => status === 200)).toHaveLength(41);
  });

  it('are made once for all who ask the same at the same time', async () => {
    const door = gate();
    const { state, renderer } = counted(door.passed);
    const { ask } = await front(renderer);
    const answers = Promise.all([ask('/search?q=a&from='), ask('/search?q=+a'), ask('/search?x=1&q=a')]);
    await expect.poll(() => state.renderings).toBe(1);
    door.open();
    expect((await answers).map(({ text }) => text.includes('/search?q=a 1'))).toEqual([true, true, true]);
  });
});

describe('turns with a rest', () => {
  it('leave time between pieces of work while a crowd waits', async () => {
    const spans: [number, number][] = [];
    const turns = new Turns(1, 100, 1);
    const work = () =>
      turns.take(async () => {
        const begun = performance.now();
        while (performance.now() < begun + 20);
        spans.push([begun, performance.now()]);
      });
    await Promise.all(Array.from({ length: 8 }, work));
    const rests = spans.slice(1).map(([begun], index) => begun - (spans[index]?.[1] ?? 0));
    // With seven to four behind it a piece of work is followed by a rest; the last four follow at once.
    expect(rests.slice(0, 4).every((rest) => rest > 10)).toBe(true);
    expect(await turns.take(async () => 'done')).toBe('done');
  });
});
