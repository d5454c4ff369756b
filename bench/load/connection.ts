import net from 'node:net';
import { chunkedBody } from './chunked.ts';

export type Answer = { status: number; bytes: number; cache: string; milliseconds: number };

export type ConnectionOptions = {
  host: string;
  port: number;
  /** The bytes of the next request; undefined ends the connection. */
  next(): Buffer | undefined;
  onAnswer(answer: Answer): void;
  onFailure(reason: string): void;
};

/** Milliseconds without a byte after which a request has failed. */
const TIMEOUT = 10_000;
const HEAD_END = Buffer.from('\r\n\r\n');
const LENGTH = /\r\ncontent-length: *(\d+)/i;
const CHUNKED = /\r\ntransfer-encoding: *chunked/i;
const CACHE = /\r\nx-cache: *([^\r]+)/i;

/**
 * Asks one request after the other on a connection that is kept alive. Answers are only counted, so that asking
 * costs less than answering. Answers must state their length or come in chunks.
 * @returns when `next` has no more requests
 */
export function ask(options: ConnectionOptions): Promise<void> {
  return new Promise((resolve) => connect(options, resolve));
}

function connect(options: ConnectionOptions, done: () => void): void {
  const { next, onAnswer, onFailure } = options;
  const socket = net.connect(options.port, options.host).setNoDelay(true);
  let begun = 0;
  let head = Buffer.alloc(0);
  let missing = 0;
  let chunks: ReturnType<typeof chunkedBody> | undefined;
  let answer: Answer | undefined;
  let isOver = false;

  const send = () => {
    const request = next();
    if (!request) return end();
    begun = performance.now();
    socket.write(request);
  };
  const end = (failure?: string) => {
    if (isOver) return;
    isOver = true;
    socket.destroy();
    if (failure === undefined) return done();
    onFailure(failure);
    // A server that refuses at once would otherwise be asked in a busy loop.
    setTimeout(() => connect(options, done), 20);
  };

  socket.setTimeout(TIMEOUT, () => end('timeout'));
  socket.once('connect', send);
  socket.once('error', (error: NodeJS.ErrnoException) => end(error.code ?? error.message));
  socket.once('close', () => end('closed by the server'));
  socket.on('data', (chunk) => {
    let rest = chunk;
    if (!answer) {
      const known = head.length > 0 ? Buffer.concat([head, chunk]) : chunk;
      const length = known.indexOf(HEAD_END);
      if (length === -1) {
        head = known;
        return;
      }
      const text = known.toString('latin1', 0, length);
      const body = LENGTH.exec(text)?.[1];
      chunks = body === undefined && CHUNKED.test(text) ? chunkedBody() : undefined;
      if (body === undefined && !chunks) return end('an answer without a length');
      missing = Number(body ?? 0);
      answer = {
        status: Number(text.slice(9, 12)),
        bytes: missing,
        cache: CACHE.exec(text)?.[1] ?? '',
        milliseconds: 0,
      };
      rest = known.subarray(length + HEAD_END.length);
      head = Buffer.alloc(0);
    }
    if (chunks) {
      const bytes = chunks(rest);
      if (bytes === undefined) return;
      answer.bytes = bytes;
    } else {
      missing -= rest.length;
      if (missing > 0) return;
    }
    answer.milliseconds = performance.now() - begun;
    onAnswer(answer);
    answer = undefined;
    send();
  });
}
