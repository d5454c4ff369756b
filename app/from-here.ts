/**
 * Whether a form was sent from a page of this site: browsers say so in Sec-Fetch-Site (W3C Fetch Metadata), older ones
 * in Origin.
 */
export function isFromHere({ headers }: Request): boolean {
  const site = headers.get('sec-fetch-site');
  if (site !== null) return site === 'same-origin' || site === 'none';
  const origin = headers.get('origin');
  return origin === null || (URL.canParse(origin) && new URL(origin).host === headers.get('host'));
}
