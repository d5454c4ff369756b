/** What `/headlines.json` answers: all that an open page wants to know of what came out since. */
export type Headlines = {
  /** Newest first, FRESH_LIMIT at most. */
  latest: { code: string; href: string; title: string; publishedAt: string }[];
  /** The ticker's, in its order. */
  ticker: TickerHeadline[];
};

export type TickerHeadline = { code: string; href: string; title: string; breaking: boolean };

/** The answer stays small: of more than these a page says «more than». */
export const FRESH_LIMIT = 10;

/** Sent by the news island on `document`, with a TickerHeadline[] as its detail, when the ticker's have changed. */
export const HEADLINES_EVENT = 'peyk:headlines';
