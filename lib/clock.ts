import { readSettings } from './settings.ts';

/** The site's only source of the present instant: the real clock, or always `PEYK_NOW` when that is set. */
export function now(): Date {
  return readSettings().now ?? new Date();
}
