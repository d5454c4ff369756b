import { offlineWords } from '../words/offline.ts';
import { STORED_AT } from './stores.ts';

/** Why a reader gets a copy. */
export type Reason = 'offline' | 'slow';

/** A kept page as it is given: it says that it is a copy, since when, and why. */
export async function asStored(copy: Response, reason: Reason): Promise<Response> {
  const html = markStored(await copy.text(), new Date(copy.headers.get(STORED_AT) ?? Date.now()), reason);
  return new Response(html, { headers: copy.headers });
}

/**
 * Puts the notice at the head of a page's own content, and marks the page, so that its style hides the forms, which
 * need a network.
 */
export function markStored(html: string, at: Date, reason: Reason): string {
  const why = reason === 'offline' ? offlineWords.storedOffline : offlineWords.storedSlow;
  const notice = `<p class="note stored-note" role="status"><b>${offlineWords.stored(formatStored(at))}</b> ${why}</p>`;
  return html.replace('<html ', `<html data-stored="${reason}" `).replace(/<main[^>]*>/, (main) => main + notice);
}

/**
 * «۲۹ آبان، ساعت ۱۸:۳۰» in Tehran: here the browser's own calendar has to do, since the server can't know when; its
 * parts are put into their order.
 */
export function formatStored(at: Date): string {
  const format = new Intl.DateTimeFormat('fa-IR-u-ca-persian-nu-arabext', {
    timeZone: 'Asia/Tehran',
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  const parts = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]));
  return `${parts.day} ${parts.month}، ساعت ${parts.hour}:${parts.minute}`;
}
