import { cacheShare, effortNotes, errorsOf, type LoadResult, load } from '../load.ts';
import type { BenchCase } from '../options.ts';
import type { Figure } from '../report.ts';
import { cpuTime } from '../site/process.ts';
import { publishEverySecond } from '../site/publisher.ts';
import { CONNECTIONS, readAll, readersPaths } from '../site/readers.ts';
import { withGeneratedSite } from '../site/site.ts';

/** Many readers of many articles, while one article a second is published and while none is. */
export const zipf: BenchCase = {
  defaults: { articles: 10_000, seconds: 60, times: 1 },
  run: ({ articles, seconds, by }) =>
    withGeneratedSite(articles, async (site, content) => {
      const paths = readersPaths(site);
      const ask = (length: number, seed: string) =>
        load({ url: site.url, paths, connections: CONNECTIONS, seconds: length, seed });
      await readAll(site.url, paths);
      await ask(Math.min(seconds, 10), 'warm-up');
      const quiet = await ask(seconds, 'quiet');
      const begun = cpuTime(site.pid);
      const publishing = publishEverySecond(site, content, by);
      const lively = await ask(seconds, 'lively');
      const cpu = cpuTime(site.pid) - begun;
      const published = await publishing.stop();
      return {
        what: `${articles} articles, ${CONNECTIONS} connections, Zipf, ${seconds} s without publications, then with`,
        figures: [
          { name: 'without publications', value: quiet.rate, unit: 'req/s' },
          { name: 'with publications', value: lively.rate, unit: 'req/s' },
          { name: 'ratio', value: lively.rate / quiet.rate, unit: '', goal: { atLeast: 0.7 } },
          { name: 'p99 without', value: quiet.latency.p99, unit: 'ms' },
          { name: 'p99 with', value: lively.latency.p99, unit: 'ms', goal: { atMost: 50 } },
          { name: 'longest with', value: lively.latency.max, unit: 'ms' },
          { name: 'errors', value: errorsOf(quiet) + errorsOf(lively), unit: '', goal: { atMost: 0 } },
          { name: 'published', value: published, unit: '' },
          { name: 'CPU of the server with', value: cpu / lively.seconds / 10, unit: '% of a core' },
          ...shares('without', quiet),
          ...shares('with', lively),
        ],
        notes: [
          ...(by === 'sync' ? ['Each publication was a sync in the bench’s own process.'] : []),
          ...effortNotes([quiet, lively]),
        ],
        details: { quiet, lively, published, cpu },
      };
    }),
};

function shares(when: string, result: LoadResult): Figure[] {
  return ['hit', 'stale', 'miss'].flatMap((kind) => {
    const share = cacheShare(result, kind);
    return share === undefined ? [] : [{ name: `${kind} ${when}`, value: share * 100, unit: '%' }];
  });
}
