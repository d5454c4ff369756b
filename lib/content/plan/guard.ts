import type { Plan } from './plan.ts';

/** A library of at most this many live articles may change as it likes. */
const SMALL_LIBRARY = 50;
/** The largest part of a library that may be withdrawn at once. */
const LARGEST_PART = 0.2;

/** A sentence, when a plan withdraws so much that it is more often an unmounted folder than a wish. */
export function refusal({ withdrawn: { length: withdrawn }, live }: Plan): string | undefined {
  if (live <= SMALL_LIBRARY || withdrawn <= live * LARGEST_PART) return undefined;
  const percent = Math.round((withdrawn / live) * 100);
  return `${withdrawn} of ${live} live articles (${percent} %) would be withdrawn at once, so nothing was stored. If that is what you want, say --yes.`;
}
