import { Failure } from '../../lib/commands/parts/failure.js';
import { effortNotes, errorsOf, type LoadResult, load } from '../load.ts';
import type { BenchCase } from '../options.ts';
import { median } from '../report.ts';
import { withNginx } from '../site/nginx.ts';
import { fetchAnswer } from '../site/plain.ts';
import { withGeneratedSite } from '../site/site.ts';

const CONNECTIONS = 32;
const ACCEPTED = 'gzip, deflate, br, zstd';

/** One article through nginx with its cache of a second, against nginx sending the same bytes from a file. */
export const nginx: BenchCase = {
  defaults: { articles: 200, seconds: 3, times: 5 },
  run: ({ articles, seconds, times }) =>
    withGeneratedSite(articles, async (site) => {
      const [path = '/'] = site.articles;
      await fetchAnswer(site.url + path);
      const answer = await fetchAnswer(site.url + path);
      if (answer.status !== 200) throw new Failure(`The article answered ${answer.status}.`);
      return withNginx(Number(new URL(site.url).port), answer, async ({ url, fixedUrl }) => {
        const through = await fetchAnswer(url + path);
        if (through.body !== answer.body) throw new Failure(`nginx gives other bytes for ${ACCEPTED}.`);
        const ask = (address: string, length: number): Promise<LoadResult> => {
          const { origin, pathname } = new URL(address);
          return load({ url: origin, paths: [pathname], connections: CONNECTIONS, seconds: length });
        };
        const addresses = [url + path, fixedUrl, site.url + path] as const;
        for (const address of addresses) await ask(address, 1);
        const rounds: { site: LoadResult; file: LoadResult; alone: LoadResult }[] = [];
        for (let i = 0; i < times; i++) {
          rounds.push({
            site: await ask(addresses[0], seconds),
            file: await ask(addresses[1], seconds),
            alone: await ask(addresses[2], seconds),
          });
        }
        const turns = rounds.flatMap((round) => Object.values(round));
        return {
          what: `one article through nginx (one worker, cache of 1 s), ${times} × ${seconds} s each in turn; medians`,
          figures: [
            { name: 'the site behind nginx', value: median(rounds.map((round) => round.site.rate)), unit: 'req/s' },
            {
              name: 'nginx, a file of the same bytes',
              value: median(rounds.map((round) => round.file.rate)),
              unit: 'req/s',
            },
            {
              name: 'ratio',
              value: median(rounds.map((round) => round.site.rate / round.file.rate)),
              unit: '',
              goal: { atLeast: 0.5 },
            },
            { name: 'the site without nginx', value: median(rounds.map((round) => round.alone.rate)), unit: 'req/s' },
            { name: 'p99 behind nginx', value: median(rounds.map((round) => round.site.latency.p99)), unit: 'ms' },
            { name: 'body', value: Buffer.byteLength(answer.body, 'base64') / 1000, unit: 'kB' },
            { name: 'errors', value: turns.map(errorsOf).reduce((sum, n) => sum + n), unit: '', goal: { atMost: 0 } },
          ],
          notes: effortNotes(turns),
          details: { headers: answer.headers, rounds },
        };
      });
    }),
};
