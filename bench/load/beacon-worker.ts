/** The process that sends beacons (beacons.ts starts it): at a steady rate, whatever the answers do. */
import net from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { choicesFor } from '../../lib/covers/random.ts';
import type { BeaconOptions, BeaconResult } from './beacons.ts';
import { zipf } from './zipf.ts';

process.once('message', async (options: BeaconOptions) => {
  const result = await send(options);
  process.send?.(result, () => process.disconnect());
});

const SOCKETS = 8;
const TICK = 10;
const ANSWER = Buffer.from('HTTP/1.1 204');

async function send({ url, codes, rate, seconds, seed, from }: BeaconOptions): Promise<BeaconResult> {
  const { hostname, port, host } = new URL(url);
  const choose = zipf(codes.length, choicesFor(seed));
  const result = { sent: 0, answered: 0, seconds };
  const sockets = Array.from({ length: SOCKETS }, () => net.connect(Number(port), hostname).setNoDelay(true));
  for (const socket of sockets) {
    socket.on('data', (chunk) => {
      for (let at = chunk.indexOf(ANSWER); at >= 0; at = chunk.indexOf(ANSWER, at + 1)) result.answered++;
    });
  }
  const beacon = (number: number) => {
    const code = codes[choose()] ?? '';
    const reader = [10, number >> 16, number >> 8, number].map((part) => part & 255).join('.');
    return `POST /views HTTP/1.1\r\nHost: ${host}\r\nUser-Agent: Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Mobile Safari/537.36\r\nContent-Type: text/plain;charset=UTF-8\r\nSec-Fetch-Site: same-origin\r\nSec-Fetch-Mode: no-cors\r\nOrigin: http://${host}\r\nX-Forwarded-For: ${reader}\r\nContent-Length: ${code.length}\r\n\r\n${code}`;
  };
  const begun = performance.now();
  for (let elapsed = 0; elapsed < seconds * 1000; elapsed = performance.now() - begun) {
    for (const due = Math.floor((elapsed * rate) / 1000); result.sent < due; result.sent++)
      sockets[result.sent % SOCKETS]?.write(beacon(from + result.sent));
    await sleep(TICK);
  }
  await sleep(500);
  for (const socket of sockets) socket.destroy();
  return result;
}
