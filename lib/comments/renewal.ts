import { database } from '../db/client.ts';
import { articleScope } from '../site/scopes.ts';

/** Milliseconds for which one article's page stays as it is while votes and new comments are counted. */
export const PERIOD = 15_000;

const resting = new Map<string, { again: boolean }>();

/**
 * Lets an article's page be made anew for a number that has changed: at once, and then once in a period however many
 * more there are. What readers must see now is a `Change` of its own transaction instead.
 */
export function renewPage(code: string): void {
  const rest = resting.get(code);
  if (rest) {
    rest.again = true;
    return;
  }
  const begun = { again: false };
  resting.set(code, begun);
  database()
    .change.create({ data: { scope: articleScope(code), at: new Date() } })
    // The numbers are right with the next change.
    .catch(() => undefined);
  setTimeout(() => {
    resting.delete(code);
    if (begun.again) renewPage(code);
  }, PERIOD).unref();
}
