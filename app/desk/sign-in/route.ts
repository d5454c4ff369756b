import { backToDesk, deskCookie } from '@/app/desk/form.ts';
import { isFromHere } from '@/app/from-here.ts';
import { hasDesk, signIn } from '@/lib/desk/desk.ts';
import { SESSION_COOKIE, SESSION_LENGTH } from '@/lib/desk/session.ts';
import { READER_HEADER } from '@/lib/front/reader.ts';
import { readSettings } from '@/lib/settings.ts';

/** Bytes: a password and no more. */
const LONGEST_FORM = 4096;

/** Signs an editor in, or says why not. */
export async function POST(request: Request): Promise<Response> {
  if (!hasDesk()) return new Response(null, { status: 404 });
  if (!isFromHere(request)) return backToDesk({ refused: 'foreign' });
  if (!(Number(request.headers.get('content-length')) <= LONGEST_FORM)) return new Response(null, { status: 413 });
  const form = await request.formData().catch(() => undefined);
  const password = form?.get('password');
  const result = await signIn(typeof password === 'string' ? password : '', request.headers.get(READER_HEADER) ?? '');
  if ('session' in result) {
    const { siteUrl } = readSettings();
    const cookie = deskCookie(request, SESSION_COOKIE, result.session, SESSION_LENGTH, siteUrl);
    return backToDesk({}, { 'set-cookie': cookie });
  }
  return result.refused === 'wait'
    ? backToDesk({ refused: 'wait', seconds: String(result.seconds) }, { 'retry-after': String(result.seconds) })
    : backToDesk({ refused: result.refused });
}
