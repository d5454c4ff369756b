import { IncomingMessage, type OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { FURNITURE_APART, FURNITURE_HEADER } from '../site/furniture.ts';
import { readKey } from './variant.ts';

/** What renders pages: Next, or a stand-in in tests. */
export type Renderer = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** A whole answer, held in memory. */
export type Rendered = { status: number; headers: OutgoingHttpHeaders; body: Buffer };

/** Whether an answer is a finished document: one that comes with a policy of its own is given as it is, whatever its status. */
export function isFinished({ headers }: Pick<Rendered, 'headers'>): boolean {
  return headers['content-security-policy'] !== undefined;
}

/**
 * Asks the renderer for an answer and holds it back, so that the front can decide what readers get.
 * @throws what the renderer throws, and Error when it takes longer than `patience` milliseconds
 */
export async function render(renderer: Renderer, request: IncomingMessage, patience = PATIENCE): Promise<Rendered> {
  const response = new HeldResponse(request);
  let timer: NodeJS.Timeout | undefined;
  try {
    await new Promise<void>((resolve, reject) => {
      response.once('finish', resolve);
      timer = setTimeout(() => reject(new Error('The renderer gave no answer in time.')), patience);
      renderer(request, response).catch(reject);
    });
  } finally {
    clearTimeout(timer);
  }
  return response.rendered();
}

/**
 * A GET request for a key that says nothing of who asks: what is made for it is for everybody. Only the host is
 * taken from the request that stands behind it. Pages leave places for the furniture that the front puts in.
 */
export function plainRequest(
  { socket, headers: { host = 'localhost' } }: IncomingMessage,
  key: string,
): IncomingMessage {
  const { address, headers } = readKey(key);
  const request = new IncomingMessage(socket);
  Object.assign(request, {
    method: 'GET',
    url: address,
    httpVersion: '1.1',
    headers: { ...headers, host, [FURNITURE_HEADER]: FURNITURE_APART },
  });
  request.push(null);
  return request;
}

/** The same request without a connection of its own, which `render` can hold back. It may be for one person only. */
export function ownRequest({ socket, headers, url, method }: IncomingMessage): IncomingMessage {
  const request = new IncomingMessage(socket);
  const own = { ...headers };
  // Only the front asks for places, and it compresses and compares by itself.
  for (const name of [FURNITURE_HEADER, 'accept-encoding', 'if-none-match', 'if-modified-since']) delete own[name];
  Object.assign(request, { method: method === 'HEAD' ? 'GET' : method, url, httpVersion: '1.1', headers: own });
  request.push(null);
  return request;
}

/** Milliseconds that a rendering may take. */
const PATIENCE = 15_000;

type Chunk = string | Uint8Array;
type Done = (error?: Error | null) => void;

/** A response without a connection: what is written to it stays in it. */
class HeldResponse extends ServerResponse {
  #chunks: Buffer[] = [];
  #headersSent = false;
  #ended = false;

  constructor(request: IncomingMessage) {
    super(request);
    // Getters of Node's own class, which look at a connection that this one does not have.
    Object.defineProperties(this, {
      headersSent: { get: () => this.#headersSent },
      writableEnded: { get: () => this.#ended },
      writableFinished: { get: () => this.#ended },
    });
  }

  override writeHead(status: number, ...rest: unknown[]): this {
    this.#headersSent = true;
    this.statusCode = status;
    const headers = rest.at(-1);
    if (Array.isArray(headers)) for (let at = 0; at < headers.length; at += 2) this.#set(headers[at], headers[at + 1]);
    else if (typeof headers === 'object' && headers)
      for (const [name, value] of Object.entries(headers)) this.#set(name, value);
    return this;
  }

  override flushHeaders(): void {
    this.#headersSent = true;
  }

  override write(chunk: Chunk, encoding?: BufferEncoding | Done, done?: Done): boolean {
    this.#headersSent = true;
    this.#keep(chunk, encoding);
    const callback = typeof encoding === 'function' ? encoding : done;
    if (callback) process.nextTick(callback);
    return true;
  }

  override end(chunk?: Chunk | Done, encoding?: BufferEncoding | Done, done?: Done): this {
    if (this.#ended) return this;
    if (chunk !== undefined && chunk !== null && typeof chunk !== 'function') this.#keep(chunk, encoding);
    this.#headersSent = true;
    this.#ended = true;
    const callback = [chunk, encoding, done].find((value) => typeof value === 'function') as Done | undefined;
    process.nextTick(() => {
      this.emit('finish');
      this.emit('close');
      callback?.();
    });
    return this;
  }

  rendered(): Rendered {
    return { status: this.statusCode, headers: this.getHeaders(), body: Buffer.concat(this.#chunks) };
  }

  #keep(chunk: Chunk, encoding: unknown): void {
    const bytes =
      typeof chunk === 'string' ? Buffer.from(chunk, isEncoding(encoding) ? encoding : 'utf8') : Buffer.from(chunk);
    this.#chunks.push(bytes);
  }

  #set(name: unknown, value: unknown): void {
    if (value !== undefined) super.setHeader(String(name), value as string | string[]);
  }
}

function isEncoding(value: unknown): value is BufferEncoding {
  return typeof value === 'string' && Buffer.isEncoding(value);
}
