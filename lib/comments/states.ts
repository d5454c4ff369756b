/** How a comment stands: it waits for an editor, readers see it, or it is not fit to be seen. */
export const STATES = ['waiting', 'approved', 'rejected'] as const;
export type State = (typeof STATES)[number];

/** Why a comment is not fit to be seen, as an editor chooses; the words are in lib/words/comments.ts. */
export const REASONS = [
  'insult',
  'slander',
  'private',
  'off-topic',
  'advertising',
  'repeated',
  'unreadable',
  'other',
] as const;
export type Reason = (typeof REASONS)[number];
