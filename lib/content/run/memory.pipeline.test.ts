import { setTimeout as sleep } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, onTestFinished, test } from 'vitest';
import { walkContent } from '../load/walk.ts';
import { nothingKnown } from '../plan/known.ts';
import { article, openNewsroom } from '../testing/newsroom.ts';
import { type Examined, examine } from './examine.ts';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

test('what a run saw holds nothing of the runs before it, however many there were', async () => {
  const newsroom = await openNewsroom({ 'articles/1.md': article(1) });
  onTestFinished(() => newsroom.close());
  const { contentDir } = newsroom;
  const known = nothingKnown();
  const before: WeakRef<Examined['surroundings']>[] = [];
  const lookAgain = async (seen?: Examined): Promise<Examined> => {
    const earlier = seen && { seen, touched: new Set(['articles/1.md']) };
    const examined = await examine({
      contentDir,
      begun: new Date(),
      walk: await walkContent(contentDir),
      known,
      earlier,
    });
    if (seen) before.push(new WeakRef(seen.surroundings));
    return examined;
  };
  let last = await lookAgain();
  for (let run = 0; run < 5; run++) last = await lookAgain(last);
  // A reference that was made or followed in this turn of the event loop is kept until its end.
  await sleep(0);
  collectGarbage();
  expect(before.map((surroundings) => surroundings.deref())).toEqual(Array(5).fill(undefined));
  expect(last.looks.size).toBe(1);
});
