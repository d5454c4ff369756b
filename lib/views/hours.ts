/** Milliseconds that Tehran's standard time is ahead of UTC: its hours begin at the half hours of UTC. */
const AHEAD = 3.5 * 3_600_000;
const HOUR = 3_600_000;

/** The hour of an instant, in hours of Tehran's standard time since 1970. */
export function hourOf(instant: Date): number {
  return Math.floor((instant.getTime() + AHEAD) / HOUR);
}

/** The first hour of an hour's day. */
export function dayOf(hour: number): number {
  return Math.floor(hour / 24) * 24;
}

/** For how long the most viewed are told: the last 24 hours, 7 days or 30 days, the present ones included. */
export const PERIODS = ['day', 'week', 'month'] as const;
export type Period = (typeof PERIODS)[number];

/** The first hour that counts for a period at an hour. */
export function firstHourOf(period: Period, hour: number): number {
  switch (period) {
    case 'day':
      return hour - 24;
    case 'week':
      return dayOf(hour) - 6 * 24;
    case 'month':
      return dayOf(hour) - 29 * 24;
  }
}
