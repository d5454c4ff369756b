import { Failure } from '../../lib/commands/parts/failure.js';
import { cacheShare, effortNotes, errorsOf, type LoadResult, load } from '../load.ts';
import type { BenchCase } from '../options.ts';
import { median } from '../report.ts';
import { fetchAnswer, withPlainServer } from '../site/plain.ts';
import { cpuTime } from '../site/process.ts';
import { withGeneratedSite } from '../site/site.ts';

const CONNECTIONS = 32;

type Turn = LoadResult & { cpuEach: number };

/** One article from memory against a plain node:http server that sends the same bytes and headers, turn by turn. */
export const cached: BenchCase = {
  defaults: { articles: 200, seconds: 2, times: 5 },
  run: ({ articles, seconds, times }) =>
    withGeneratedSite(articles, async (site) => {
      const [path = '/'] = site.articles;
      await fetchAnswer(site.url + path);
      const answer = await fetchAnswer(site.url + path);
      if (answer.status !== 200) throw new Failure(`The article answered ${answer.status}.`);
      return withPlainServer(answer, async (plain) => {
        const ask = async ({ url, pid }: { url: string; pid: number }, length: number): Promise<Turn> => {
          const begun = cpuTime(pid);
          const result = await load({ url, paths: [path], connections: CONNECTIONS, seconds: length });
          return { ...result, cpuEach: (cpuTime(pid) - begun) / result.answers };
        };
        for (const server of [site, plain]) await ask(server, 1);
        const rounds: { ours: Turn; plain: Turn }[] = [];
        for (let i = 0; i < times; i++) {
          rounds.push({ ours: await ask(site, seconds), plain: await ask(plain, seconds) });
        }
        const middle = (of: (round: { ours: Turn; plain: Turn }) => number) => median(rounds.map(of));
        const turns = rounds.flatMap((round) => [round.ours, round.plain]);
        const errors = turns.map(errorsOf).reduce((sum, count) => sum + count);
        return {
          what: `one article, ${CONNECTIONS} connections, ${times} × ${seconds} s each in turn; medians`,
          figures: [
            { name: 'the site', value: middle(({ ours }) => ours.rate), unit: 'req/s' },
            { name: 'plain node:http, same bytes', value: middle((round) => round.plain.rate), unit: 'req/s' },
            { name: 'ratio', value: middle((r) => r.ours.rate / r.plain.rate), unit: '', goal: { atLeast: 0.6 } },
            { name: 'CPU of the site', value: middle(({ ours }) => ours.cpuEach * 1000), unit: 'µs each' },
            { name: 'CPU of plain node:http', value: middle((round) => round.plain.cpuEach * 1000), unit: 'µs each' },
            { name: 'ratio by CPU', value: middle((round) => round.plain.cpuEach / round.ours.cpuEach), unit: '' },
            { name: 'p99 of the site', value: middle(({ ours }) => ours.latency.p99), unit: 'ms' },
            { name: 'body', value: Buffer.byteLength(answer.body, 'base64') / 1000, unit: 'kB' },
            { name: 'errors', value: errors, unit: '', goal: { atMost: 0 } },
          ],
          notes: [
            ...(middle(({ ours }) => cacheShare(ours, 'hit') ?? 0) < 0.99 ? ['X-Cache was not «hit».'] : []),
            ...effortNotes(turns),
          ],
          details: { headers: answer.headers, rounds },
        };
      });
    }),
};
