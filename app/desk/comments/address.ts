import type { State } from '@/lib/comments/states.ts';
import { deskCommentsAddress } from '@/lib/site/addresses.ts';

/** A page of the queue, and what was just done there. */
export type QueuePlace = { state: State; page?: number; article?: string | undefined; did?: string; count?: number };

/** Address of a page of the queue; `comment` is the one to come to. */
export function deskCommentsPage(place: QueuePlace, comment = ''): string {
  const anchor = /^[a-z0-9]{12}$/.test(comment) ? `#comment-${comment}` : '';
  return `${deskCommentsAddress}?${query(place)}${anchor}`;
}

/** Where forms of a page of the queue go. */
export function decideAddress(place: QueuePlace): string {
  return `${deskCommentsAddress}/decide?${query(place)}`;
}

function query({ page = 1, ...place }: QueuePlace): URLSearchParams {
  const all = { ...place, ...(page > 1 && { page }) };
  return new URLSearchParams(
    Object.entries(all).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])),
  );
}
