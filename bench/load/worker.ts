/** The load generator's own process (load.ts starts it): gets its orders and gives its result over IPC. */
import { createHistogram } from 'node:perf_hooks';
import { choicesFor } from '../../lib/covers/random.ts';
import type { LoadOptions, LoadResult } from '../load.ts';
import { type Answer, ask } from './connection.ts';
import { zipf } from './zipf.ts';

process.once('message', async (options: LoadOptions) => {
  const result = await load(options);
  process.send?.(result, () => process.disconnect());
});

/** What Chromium says of itself and takes. */
const HEADERS = [
  'User-Agent: Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36',
  'Accept: text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8',
  'Accept-Encoding: gzip, deflate, br, zstd',
  'Accept-Language: fa-IR,fa;q=0.9,en;q=0.8',
  'Connection: keep-alive',
];

async function load({ url, paths, connections, seconds, once, seed = 'load' }: LoadOptions): Promise<LoadResult> {
  const { hostname, port, host } = new URL(url);
  const requests = paths.map((path) =>
    Buffer.from([`GET ${path} HTTP/1.1`, `Host: ${host}`, ...HEADERS, '', ''].join('\r\n')),
  );
  const choose = zipf(requests.length, choicesFor(seed));
  const begun = performance.now();
  const before = process.cpuUsage();
  let asked = 0;
  const next = () => {
    if (performance.now() - begun >= seconds * 1000) return undefined;
    return requests[once ? asked++ : choose()];
  };

  const histogram = createHistogram({ figures: 3, lowest: 1, highest: 60_000_000 });
  const result = { answers: 0, bytes: 0, failures: {}, statuses: {}, cache: {}, perSecond: [] } as Counts;
  const onAnswer = ({ status, bytes, cache, milliseconds }: Answer) => {
    result.answers++;
    result.bytes += bytes;
    count(result.statuses, String(status));
    if (cache) count(result.cache, cache.toLowerCase());
    const second = Math.floor((performance.now() - begun) / 1000);
    result.perSecond[second] = (result.perSecond[second] ?? 0) + 1;
    histogram.record(Math.max(1, Math.round(milliseconds * 1000)));
  };
  const onFailure = (reason: string) => count(result.failures, reason);
  await Promise.all(
    Array.from({ length: connections }, () => ask({ host: hostname, port: Number(port), next, onAnswer, onFailure })),
  );

  const elapsed = (performance.now() - begun) / 1000;
  const { user, system } = process.cpuUsage(before);
  const at = (percent: number) => (result.answers > 0 ? histogram.percentile(percent) / 1000 : 0);
  return {
    ...result,
    perSecond: Array.from(result.perSecond, (answers) => answers ?? 0),
    seconds: elapsed,
    rate: result.answers / elapsed,
    effort: (user + system) / 1e6 / elapsed,
    latency: { p50: at(50), p95: at(95), p99: at(99), max: result.answers > 0 ? histogram.max / 1000 : 0 },
  };
}

type Counts = Omit<LoadResult, 'seconds' | 'rate' | 'effort' | 'latency'>;

function count(counts: Record<string, number>, key: string): void {
  counts[key] = (counts[key] ?? 0) + 1;
}
