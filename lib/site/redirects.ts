import { database } from '../db/client.ts';
import { decodePart } from './addresses.ts';

/** Where redirects.yaml sends a path, non-ASCII parts percent-encoded for `Location`; undefined when it says nothing of it. */
export async function getRedirect(path: string): Promise<string | undefined> {
  const decoded = decodePart(path);
  const row = await database().redirect.findFirst({ where: { from: { in: [path, decoded] } } });
  return row?.to.replace(/[^\x21-\x7e]+/gu, encodeURIComponent);
}
