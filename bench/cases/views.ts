import { setTimeout as sleep } from 'node:timers/promises';
import { connect } from '../../lib/db/client.ts';
import { type BeaconResult, sendBeacons } from '../load/beacons.ts';
import { effortNotes, errorsOf, type LoadResult, load } from '../load.ts';
import type { BenchCase } from '../options.ts';
import { median } from '../report.ts';
import { cpuTime } from '../site/process.ts';
import { CONNECTIONS, readAll, readersPaths } from '../site/readers.ts';
import { withGeneratedSite } from '../site/site.ts';

const BEACONS_A_SECOND = 2000;
/** Milliseconds: more than twice as long as counts wait in memory. */
const UNTIL_WRITTEN = 8000;

/** Readers of many articles while two thousand of them a second say what they saw, and while none does, turn by turn. */
export const views: BenchCase = {
  defaults: { articles: 2000, seconds: 10, times: 3 },
  run: ({ articles, seconds, times }) =>
    withGeneratedSite(articles, async (site) => {
      const paths = readersPaths(site);
      const codes = site.articles.map((address) => address.split('/')[2] ?? '');
      const read = (seed: string): Promise<LoadResult> =>
        load({ url: site.url, paths, connections: CONNECTIONS, seconds, seed });
      await readAll(site.url, paths);
      await read('warm-up');
      let from = 0;
      const tell = async (seed: string): Promise<BeaconResult> => {
        const told = await sendBeacons({ url: site.url, codes, rate: BEACONS_A_SECOND, seconds, seed, from });
        from += told.sent;
        return told;
      };
      const turns: { quiet: LoadResult; busy: LoadResult; told: BeaconResult }[] = [];
      for (let turn = 0; turn < times; turn++) {
        const quiet = await read(`quiet ${turn}`);
        const [busy, told] = await Promise.all([read(`busy ${turn}`), tell(`turn ${turn}`)]);
        turns.push({ quiet, busy, told });
      }
      const begun = cpuTime(site.pid);
      const alone = await tell('alone');
      const cpu = cpuTime(site.pid) - begun;
      const answered = [alone, ...turns.map(({ told }) => told)].reduce((sum, told) => sum + told.answered, 0);
      const counted = await countedAfter(site.databaseUrl, UNTIL_WRITTEN);
      const middle = (of: (turn: { quiet: LoadResult; busy: LoadResult }) => number) => median(turns.map(of));
      const results = turns.flatMap(({ quiet, busy }) => [quiet, busy]);
      return {
        what: `${articles} articles, ${CONNECTIONS} connections, Zipf, ${times} × ${seconds} s without and with ${BEACONS_A_SECOND} beacons a second; medians`,
        figures: [
          { name: 'pages without beacons', value: middle(({ quiet }) => quiet.rate), unit: 'req/s' },
          { name: 'pages with beacons', value: middle(({ busy }) => busy.rate), unit: 'req/s' },
          {
            name: 'ratio',
            value: middle(({ quiet, busy }) => busy.rate / quiet.rate),
            unit: '',
            goal: { atLeast: 0.7 },
          },
          { name: 'p99 without', value: middle(({ quiet }) => quiet.latency.p99), unit: 'ms' },
          { name: 'p99 with', value: middle(({ busy }) => busy.latency.p99), unit: 'ms', goal: { atMost: 50 } },
          {
            name: 'errors',
            value: results.map(errorsOf).reduce((sum, count) => sum + count),
            unit: '',
            goal: { atMost: 0 },
          },
          { name: 'beacons a second', value: alone.sent / alone.seconds, unit: '' },
          {
            name: 'beacons without an answer',
            value: from - answered,
            unit: '',
            goal: { atMost: 0 },
          },
          {
            name: 'counted of those sent',
            value: (counted / from) * 100,
            unit: '%',
            goal: { atLeast: 99 },
          },
          { name: 'CPU of the server for beacons alone', value: cpu / alone.seconds / 10, unit: '% of a core' },
          { name: 'CPU of a beacon', value: (cpu * 1000) / alone.answered, unit: 'µs' },
        ],
        notes: effortNotes(results),
        details: { turns, alone, counted },
      };
    }),
};

/** The sum of all counts, once those that wait in memory are written too. */
async function countedAfter(databaseUrl: string, milliseconds: number): Promise<number> {
  await sleep(milliseconds);
  const database = connect(databaseUrl);
  try {
    const { _sum } = await database.viewCount.aggregate({ _sum: { count: true } });
    return _sum.count ?? 0;
  } finally {
    await database.$disconnect();
  }
}
