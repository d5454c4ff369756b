import { errorsOf, load } from '../load.ts';
import type { BenchCase } from '../options.ts';
import { median } from '../report.ts';
import { memoryOf } from '../site/process.ts';
import { publishEverySecond } from '../site/publisher.ts';
import { CONNECTIONS, readersPaths } from '../site/readers.ts';
import { withGeneratedSite } from '../site/site.ts';

const MEGABYTE = 1_000_000;

/** Memory of the server over a long time of readers and publications. */
export const memory: BenchCase = {
  defaults: { articles: 10_000, seconds: 600, times: 1 },
  run: ({ articles, seconds, by }) =>
    withGeneratedSite(articles, async (site, content) => {
      const before = memoryOf(site.pid);
      const samples: number[] = [];
      const timer = setInterval(() => samples.push(memoryOf(site.pid)), 1000);
      const publishing = publishEverySecond(site, content, by);
      const paths = readersPaths(site);
      const result = await load({ url: site.url, paths, connections: CONNECTIONS, seconds });
      clearInterval(timer);
      await publishing.stop();
      const tenth = Math.max(1, Math.floor(samples.length / 10));
      const half = Math.floor(samples.length / 2);
      const middle = median(samples.slice(half, half + tenth));
      const last = median(samples.slice(-tenth));
      return {
        what: `resident memory of the server, ${articles} articles, ${CONNECTIONS} connections, one publication a second, ${seconds} s`,
        figures: [
          { name: 'before', value: before / MEGABYTE, unit: 'MB' },
          { name: 'in the middle', value: middle / MEGABYTE, unit: 'MB' },
          { name: 'at the end', value: last / MEGABYTE, unit: 'MB', goal: { atMost: 450 } },
          { name: 'most', value: Math.max(...samples) / MEGABYTE, unit: 'MB' },
          { name: 'end against middle', value: (last / middle - 1) * 100, unit: '%', goal: { atMost: 5 } },
          { name: 'rate', value: result.rate, unit: 'req/s' },
          { name: 'errors', value: errorsOf(result), unit: '', goal: { atMost: 0 } },
        ],
        notes: seconds < 600 ? ['The aim is for ten minutes; a shorter run can’t show a slow leak.'] : [],
        details: { samples, result },
      };
    }),
};
