import { type DeadEnd, deadEndAddress } from '../site/addresses.ts';
import { isFinished, type Rendered } from './render.ts';

/**
 * Next's statuses of pages that ended in `notFound()`, `forbidden()` or an error, and what readers get for them. Next
 * has no way to say 410; `forbidden()`, which nothing else here uses, says that an article was withdrawn.
 */
const DEAD_ENDS: Record<number, DeadEnd> = { 404: 404, 403: 410, 500: 500 };

const PAGES = new Map<string, DeadEnd>(([404, 410] as const).map((end) => [deadEndAddress(end), end]));

/** Whether an answer is a page that ended in `notFound()` and the like: Next leaves its body to be made by a script. */
export function deadEndOf(rendered: Pick<Rendered, 'status' | 'headers'>): DeadEnd | undefined {
  const { status, headers } = rendered;
  if (isFinished(rendered)) return undefined;
  return isPage(headers['content-type'] ?? 'text/plain', status) ? DEAD_ENDS[status] : undefined;
}

/** The dead end whose own page is at an address. */
export function deadEndAt(address: string): DeadEnd | undefined {
  return PAGES.get(address);
}

// A failure outside of a page is said in plain text.
function isPage(type: unknown, status: number): boolean {
  return String(type).startsWith('text/html') || (status === 500 && String(type).startsWith('text/plain'));
}
