import { isScript, readerOf, readForm, UNKEPT } from '@/app/comment/form.ts';
import { isFromHere } from '@/app/from-here.ts';
import { type Kept, keep } from '@/lib/comments/kept.ts';
import { sendComment } from '@/lib/comments/send.ts';
import { SHOWN_HEADER } from '@/lib/front/form.ts';
import { READER_HEADER } from '@/lib/front/reader.ts';
import { toPersianDigits } from '@/lib/persian/digits.ts';
import { commentAddress, commentFormAddress } from '@/lib/site/addresses.ts';
import { liteAddress } from '@/lib/site/lite.ts';
import { refusalWords, waitWords } from '@/lib/words/comments.ts';

type Context = { params: Promise<{ code: string }> };

const STATUS: Record<Kept['refused'], number> = {
  missing: 404,
  closed: 409,
  large: 413,
  kind: 415,
  short: 422,
  long: 422,
  name: 422,
  reply: 422,
  again: 422,
  wait: 429,
  busy: 503,
};

const SHORT_WAIT = 10;

/** Takes a reader's comment. What is not taken is shown again as it was typed, with the reason. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { code } = await params;
  const field = await readForm(request);
  if (typeof field === 'string')
    return refuse(request, code, { typed: { name: '', text: '', to: '' }, refused: field });
  const typed = { name: field('name'), text: field('text'), to: field('to') };
  const hidden = { trap: field('url'), token: field('token'), isFromHere: isFromHere(request) };
  const sent = await sendComment(code, { ...typed, ...hidden }, readerOf(request));
  if (sent.refused) return refuse(request, code, { typed, ...sent });
  if (isScript(request)) return Response.json({}, { status: 201, headers: UNKEPT });
  const sentPage = commentAddress(code, 'sent');
  const location = field('edition') === 'lite' ? liteAddress(sentPage) : sentPage;
  return new Response(null, { status: 303, headers: { location, ...UNKEPT } });
}

function refuse(request: Request, code: string, kept: Kept): Response {
  const { refused, seconds = SHORT_WAIT } = kept;
  const status = STATUS[refused];
  const headers = { ...UNKEPT, ...([429, 503].includes(status) && { 'retry-after': String(seconds) }) };
  if (isScript(request)) {
    const message = refused === 'wait' ? waitWords(toPersianDigits(seconds)) : refusalWords[refused];
    return Response.json({ refused, message }, { status, headers });
  }
  const page = `${commentFormAddress(code)}?kept=${keep(kept)}`;
  // Next's own server can't show a page as the answer: there the browser has to ask for it.
  return request.headers.has(READER_HEADER)
    ? new Response(null, { status, headers: { ...headers, [SHOWN_HEADER]: page } })
    : new Response(null, { status: 303, headers: { ...headers, location: page } });
}
