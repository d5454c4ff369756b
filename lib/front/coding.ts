import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { compact } from './body.ts';
import { type Document, isImmutable } from './document.ts';

/** A content coding (RFC 9110, 8.4.1) in which bodies are given. */
export type Coding = 'br' | 'gzip' | 'identity';

/** Bytes; what is smaller gains nothing from compression. */
const LEAST_COMPRESSED = 860;
const COMPRESSIBLE =
  /^(text\/|application\/(json|xml|rss\+xml|atom\+xml|feed\+json|javascript|manifest\+json)|image\/svg\+xml)/;
/**
 * `first` gives a phone a seventh fewer bytes than `hurried`, which takes a third of the time: that is for pages that
 * wait in a crowd, or of which only the furniture is new. `thorough` is worth it for what many readers ask for, not for a
 * page of the archive that one crawler reads. What never changes is made once, at any price.
 */
const BROTLI_QUALITY = { hurried: 2, first: 5, thorough: 7, forEver: 11 };
/** So many that are being made at once are a crowd: threads and processors are fewer. */
const CROWD = 2;
/** Answers in a coding after which it is made thoroughly. */
const MUCH_ASKED = 32;

/** Bytes, more than nearly every page has when it is packed: each chunk is a way to another thread and back. */
const AT_ONCE = 64 * 1024;

const compress: Record<Coding, (body: Buffer, quality: number) => Buffer | Promise<Buffer>> = {
  br: (body, quality) =>
    promisify(brotliCompress)(body, {
      chunkSize: AT_ONCE,
      params: {
        [constants.BROTLI_PARAM_QUALITY]: quality,
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
        // As far back as the text goes: a larger window takes megabytes for nothing.
        [constants.BROTLI_PARAM_LGWIN]: Math.min(22, Math.max(16, Math.ceil(Math.log2(body.length + 16)))),
      },
    }),
  gzip: (body) => promisify(gzip)(body, { chunkSize: AT_ONCE }),
  identity: (body) => body,
};

/** A document's body in a coding; made once for all who wait, then kept with the document. */
export async function encode(document: Document, coding: Coding, isHurried = false): Promise<Buffer> {
  return document.encoded[coding] ?? make(document, coding, firstQuality(document, isHurried));
}

function firstQuality(document: Document, isHurried: boolean): number {
  if (isImmutable(document)) return BROTLI_QUALITY.forEver;
  return isHurried || encoding.size >= CROWD ? BROTLI_QUALITY.hurried : BROTLI_QUALITY.first;
}

/**
 * Counts an answer in a coding that is kept. Of a document that many ask for it is made anew, with fewer bytes.
 * @returns when it was
 */
export function countAnswer(document: Document, coding: Coding): Promise<Buffer> | undefined {
  if (coding !== 'br' || ++document.answers !== MUCH_ASKED || isImmutable(document)) return undefined;
  return make(document, coding, BROTLI_QUALITY.thorough);
}

/** What is being made, by document. */
const encoding = new Map<Document, { [coding in Coding]?: Promise<Buffer> }>();

function make(document: Document, coding: Coding, quality: number): Promise<Buffer> {
  const begun = encoding.get(document);
  if (begun?.[coding]) return begun[coding];
  const making = Promise.resolve()
    .then(() => compress[coding](document.body.bytes(), quality))
    .then((made) => {
      const bytes = coding === 'identity' ? made : compact(made);
      document.encoded[coding] = bytes;
      return bytes;
    })
    .finally(() => {
      const { [coding]: _made, ...others } = encoding.get(document) ?? {};
      if (Object.keys(others).length > 0) encoding.set(document, others);
      else encoding.delete(document);
    });
  encoding.set(document, { ...begun, [coding]: making });
  return making;
}

/** Whether a document gains from compression. */
export function isCompressible({ headers, body }: Document): boolean {
  return (
    body.length >= LEAST_COMPRESSED &&
    COMPRESSIBLE.test(String(headers['content-type'] ?? '')) &&
    !headers['content-encoding']
  );
}

const MOST_REMEMBERED = 200;
const remembered = new Map<string, Coding>();

/**
 * The coding to use (RFC 9110, 12.5.3): Brotli before gzip, neither when its weight is 0. Readers' browsers say few
 * different things.
 */
export function bestCoding(accepted: string): Coding {
  const known = remembered.get(accepted);
  if (known) return known;
  const coding = choose(accepted);
  if (remembered.size < MOST_REMEMBERED) remembered.set(accepted, coding);
  return coding;
}

function choose(accepted: string): Coding {
  const weights = new Map(
    accepted.split(',').map((part) => {
      const [name = '', ...parameters] = part.trim().toLowerCase().split(';');
      const weight = parameters.map((parameter) => /^\s*q=([\d.]+)/.exec(parameter)?.[1]).find(Boolean);
      return [name.trim(), weight === undefined ? 1 : Number(weight)] as const;
    }),
  );
  return (['br', 'gzip'] as const).find((coding) => (weights.get(coding) ?? weights.get('*') ?? 0) > 0) ?? 'identity';
}
