import type { IncomingMessage, ServerResponse } from 'node:http';
import { Epochs } from '../epochs.ts';
import { deadEndAddress } from '../site/addresses.ts';
import { type Address, isSearch, readAddress } from './address.ts';
import { sendDocument } from './answer.ts';
import { type DirectPages, directly } from './direct.ts';
import { isImmutable, makeFile } from './document.ts';
import { Documents, type DocumentsOptions, type Given } from './documents.ts';
import { type FailureStatus, failure } from './failure-document.ts';
import { answerForm } from './form.ts';
import { answerPrivate } from './private.ts';
import { nameReader } from './reader.ts';
import { plainRequest, type Renderer, render } from './render.ts';
import { DocumentStore, type Entry } from './store.ts';
import { OverloadError, Turns } from './turns.ts';
import { keyFor } from './variant.ts';

/** Bytes of documents that a process keeps. */
const STORE_LIMIT = 80 * 1024 * 1024;
const RENDERINGS_AT_ONCE = 2;
const RENDERINGS_WAITING = 1000;

/** Searches are whatever anybody types, and each asks the whole archive: little is kept of them, and they never take more than half of the time. */
const SEARCHES = { bytes: 8 * 1024 * 1024, atOnce: 1, waiting: 40, rest: 1 };

/** What a front needs of the site behind it. */
export type FrontOptions = Pick<DocumentsOptions, 'scopesOf' | 'stylesheets'> &
  Partial<Pick<DocumentsOptions, 'store' | 'epochs' | 'turns' | 'aside'>> & {
    renderer: Renderer;
    /** Pages that need no framework to be rendered. */
    pages?: DirectPages;
    /** Hears which pages are asked for and by whom, before they are given: it must be quick. */
    onVisit?: (key: string, request: IncomingMessage) => void;
  };

/** The front of a renderer: a listener for Node's HTTP server that decides what readers get. */
export function createFront(options: FrontOptions) {
  const store = options.store ?? new DocumentStore(STORE_LIMIT);
  const epochs = options.epochs ?? new Epochs();
  const turns = options.turns ?? new Turns(RENDERINGS_AT_ONCE, RENDERINGS_WAITING);
  const aside = {
    covers: isSearch,
    store: new DocumentStore(SEARCHES.bytes),
    turns: new Turns(SEARCHES.atOnce, SEARCHES.waiting, SEARCHES.rest),
  };
  const { renderer, pages, scopesOf, stylesheets, onVisit } = options;
  const askNext = (request: IncomingMessage) => render(renderer, request);
  const ask = pages ? directly(pages, stylesheets, askNext) : askNext;
  const documents = new Documents({ aside, ...options, ask, store, epochs, turns });
  const parts = { ...options, documents, turns };
  const files = new Map<string, Promise<Entry>>();

  function answer(request: IncomingMessage, response: ServerResponse): Promise<void> | undefined {
    const address = readAddress(request.url ?? '/');
    const isRead = request.method === 'GET' || request.method === 'HEAD';
    if (address.kind === 'document' && isRead) {
      onVisit?.(address.key, request);
      const key = keyFor(address.key, request.headers);
      const given = documents.kept(key, request);
      if (given) return send(request, response, key, given);
    }
    return answerAnew(address, isRead, request, response);
  }

  async function answerAnew(address: Address, isRead: boolean, request: IncomingMessage, response: ServerResponse) {
    if (address.kind === 'malformed') return refuse(request, response, 400);
    if (address.kind === 'private') nameReader(request);
    const isForm = address.kind === 'private' && !isRead;
    if (address.kind === 'passed' || (!isRead && !isForm)) return renderer(request, response);
    if (address.kind === 'file') return answerFile(address.key, request, response);
    try {
      if (isForm) return await answerForm(request, response, parts);
      if (address.kind === 'private') return await answerPrivate(request, response, parts);
      const key = address.kind === 'hidden' ? deadEndAddress(404) : keyFor(address.key, request.headers);
      await send(request, response, key, await documents.get(key, request));
    } catch (error) {
      if (response.headersSent) return void response.destroy();
      await refuse(request, response, error instanceof OverloadError ? 503 : 500);
    }
  }

  /** A file whose address names its content is kept as long as it is to be given at all; any other goes through once. */
  async function answerFile(key: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const kept = store.get(key);
    if (kept && epochs.isCurrent(kept.own)) return send(request, response, key, { entry: kept, state: 'hit' });
    const begun = files.get(key) ?? renderFile(key, request).finally(() => files.delete(key));
    files.set(key, begun);
    await send(request, response, key, { entry: await begun, state: 'miss' });
  }

  /** Asked for by thousands at once when it is new: one rendering is for all who wait. */
  async function renderFile(key: string, request: IncomingMessage): Promise<Entry> {
    const own = epochs.snapshot(scopesOf(key).own);
    const rendered = await render(renderer, plainRequest(request, request.url ?? key)).catch(() => failure(500));
    if (rendered.status === 404) rendered.body = Buffer.alloc(0);
    const entry: Entry = { document: makeFile(rendered), own, furniture: [] };
    if (rendered.status === 200 && isImmutable(rendered)) store.set(key, entry);
    return entry;
  }

  function send(request: IncomingMessage, response: ServerResponse, key: string, { entry, state }: Given) {
    return sendDocument(request, response, entry.document, state, () => documents.measure(key, entry));
  }

  return { answer, epochs, store };
}

function refuse(request: IncomingMessage, response: ServerResponse, status: FailureStatus) {
  return sendDocument(request, response, makeFile(failure(status)), 'miss');
}
