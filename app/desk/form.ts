import { deskAddress } from '@/lib/site/addresses.ts';

/** Sends the browser back to the desk, with what it is to say. */
export function backToDesk(query: Record<string, string> = {}, headers: Record<string, string> = {}): Response {
  const search = new URLSearchParams(query);
  const location = search.size > 0 ? `${deskAddress}?${search}` : deskAddress;
  return new Response(null, { status: 303, headers: { location, 'cache-control': 'private, no-store', ...headers } });
}

/** Set-Cookie for the desk's own cookie; `seconds` 0 takes it back. */
export function deskCookie({ headers }: Request, name: string, value: string, seconds: number, siteUrl = ''): string {
  const secure = siteUrl.startsWith('https:') || headers.get('x-forwarded-proto') === 'https';
  return `${name}=${value}; Path=${deskAddress}; HttpOnly; SameSite=Lax; Max-Age=${seconds}${secure ? '; Secure' : ''}`;
}
