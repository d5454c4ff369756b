import { backToDesk, deskCookie } from '@/app/desk/form.ts';
import { isFromHere } from '@/app/from-here.ts';
import { SESSION_COOKIE } from '@/lib/desk/session.ts';
import { readSettings } from '@/lib/settings.ts';

/** Takes the session back from this browser. */
export async function POST(request: Request): Promise<Response> {
  if (!isFromHere(request)) return backToDesk({ refused: 'foreign' });
  return backToDesk({}, { 'set-cookie': deskCookie(request, SESSION_COOKIE, '', 0, readSettings().siteUrl) });
}
