import { setTimeout as sleep } from 'node:timers/promises';
import { Failure } from '../../lib/commands/parts/failure.js';

/** Milliseconds. */
const PATIENCE = 30_000;

/**
 * Asks for the home page again and again, one request at a time, until it has a text. It asks as caches do, for what is
 * newer than what it has, so that it takes little of the processors on which the site works.
 * @throws Failure after half a minute: what a bench would measure then is no publication
 */
export async function homeShows(url: string, text: string): Promise<void> {
  let etag: string | null = null;
  for (const end = performance.now() + PATIENCE; performance.now() < end; await sleep(2)) {
    const answer: Response = await fetch(url, etag ? { headers: { 'if-none-match': etag } } : {});
    if (answer.status === 304) continue;
    etag = answer.headers.get('etag');
    if ((await answer.text()).includes(text)) return;
  }
  throw new Failure(
    `The home page did not show a saved file within ${PATIENCE / 1000} s; a site that does not watch its content folder needs --by sync.`,
  );
}
