import type { Reader } from '@/lib/comments/reader.ts';
import { READER_HEADER } from '@/lib/front/reader.ts';

/** Bytes: far more than a comment has, so that too long a one can be shown to its writer again. */
const LONGEST_FORM = 256 * 1024;

const TYPES = ['application/x-www-form-urlencoded', 'multipart/form-data'];

/** Fields of a form as text; or what is wrong with what was sent: too large, or no form at all. */
export async function readForm(request: Request): Promise<((name: string) => string) | 'large' | 'kind'> {
  const type = request.headers.get('content-type') ?? '';
  if (!TYPES.some((known) => type.toLowerCase().startsWith(known))) return 'kind';
  const body = await readBody(request);
  if (!body) return 'large';
  const form = await new Response(body, { headers: { 'content-type': type } }).formData().catch(() => undefined);
  if (!form) return 'kind';
  return (name) => {
    const value = form.get(name);
    return typeof value === 'string' ? value : '';
  };
}

/** Undefined when it is too large; what is left of it is not read then. */
async function readBody(request: Request): Promise<Blob | undefined> {
  if (Number(request.headers.get('content-length') ?? 0) > LONGEST_FORM) return undefined;
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  const reader = request.body?.getReader();
  for (;;) {
    const { done, value } = (await reader?.read()) ?? { done: true, value: undefined };
    if (done || !value) return new Blob(chunks);
    length += value.length;
    if (length > LONGEST_FORM) {
      await reader?.cancel();
      return undefined;
    }
    chunks.push(value);
  }
}

/** Who asks, for limits and votes. */
export function readerOf({ headers }: Request): Reader {
  return { address: headers.get(READER_HEADER) ?? '', browser: headers.get('user-agent') ?? '' };
}

/** Whether a script asks, and not a form by itself. */
export function isScript({ headers }: Request): boolean {
  return headers.get('accept')?.includes('application/json') ?? false;
}

/** Nothing on the way may keep the answer to a form. */
export const UNKEPT = { 'cache-control': 'private, no-store' };
