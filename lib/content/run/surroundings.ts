import type { Targets } from '../references/check.ts';

/** What an article or page is read against. */
export type Surroundings = Targets & { timeZone: string };
