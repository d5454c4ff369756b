import { cacheShare, errorsOf, load } from '../load.ts';
import type { BenchCase } from '../options.ts';
import { cpuTime } from '../site/process.ts';
import { withGeneratedSite } from '../site/site.ts';

const CONNECTIONS = 4;

/** The CPU that an article costs which nobody has read yet: each is asked for once. */
export const render: BenchCase = {
  defaults: { articles: 3000, seconds: 60, times: 1000 },
  run: ({ articles, seconds, times }) =>
    withGeneratedSite(articles, async (site) => {
      const ask = (paths: string[]) => load({ url: site.url, paths, connections: CONNECTIONS, seconds, once: true });
      // The compiler needs some hundred renderings until the code is as fast as it gets.
      const warm = Math.min(site.articles.length - 1, times);
      await ask(site.articles.slice(0, warm));
      const begun = cpuTime(site.pid);
      const result = await ask(site.articles.slice(warm, warm + times));
      const cpu = cpuTime(site.pid) - begun;
      const misses = cacheShare(result, 'miss');
      return {
        what: `${result.answers} articles, each asked for once, ${CONNECTIONS} connections, after ${warm} others`,
        figures: [
          { name: 'CPU of the server', value: cpu / result.answers, unit: 'ms each', goal: { atMost: 5 } },
          { name: 'rate', value: result.rate, unit: 'req/s' },
          { name: 'p50', value: result.latency.p50, unit: 'ms' },
          { name: 'p99', value: result.latency.p99, unit: 'ms' },
          { name: 'errors', value: errorsOf(result), unit: '', goal: { atMost: 0 } },
        ],
        notes:
          misses !== undefined && misses < 0.99
            ? [`Only ${Math.round(misses * 100)} % of the answers were misses: the CPU of the others counts too.`]
            : ['All threads of the server are counted: rendering, compressing, collecting garbage.'],
        details: { result, cpu },
      };
    }),
};
