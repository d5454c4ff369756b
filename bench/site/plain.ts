import { once } from 'node:events';
import http from 'node:http';
import { start } from '../../lib/commands/parts/child.js';

/** An answer as it goes over the wire; the body in base64, its encoding untouched. */
export type FixedAnswer = { headers: Record<string, string | string[]>; body: string };

/** Headers that node:http writes by itself. */
const OWN = new Set(['date', 'connection', 'keep-alive', 'transfer-encoding']);

/** The answer that a browser gets for an address, with the value of X-Cache. */
export function fetchAnswer(url: string): Promise<FixedAnswer & { status: number; cache: string | undefined }> {
  return new Promise((resolve, reject) => {
    const headers = { 'Accept-Encoding': 'gzip, deflate, br, zstd' };
    http
      .get(url, { headers, agent: false }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.once('error', reject);
        response.once('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            cache: response.headers['x-cache']?.toString(),
            headers: Object.fromEntries(
              Object.entries(response.headersDistinct).flatMap(([name, values = []]) =>
                OWN.has(name) ? [] : [[name, values.length === 1 ? (values[0] ?? '') : values]],
              ),
            ),
            body: Buffer.concat(chunks).toString('base64'),
          }),
        );
      })
      .once('error', reject);
  });
}

/** Runs `work` with a plain node:http server that gives this answer to everything. */
export async function withPlainServer<T>(
  answer: FixedAnswer,
  work: (server: { url: string; pid: number }) => Promise<T>,
): Promise<T> {
  const args = ['--max-semi-space-size=64', '--import', 'tsx', 'bench/site/plain-server.ts'];
  const child = start(process.execPath, args, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  try {
    child.send(answer);
    const [port] = (await once(child, 'message')) as [number];
    return await work({ url: `http://127.0.0.1:${port}`, pid: child.pid ?? 0 });
  } finally {
    child.kill();
  }
}
