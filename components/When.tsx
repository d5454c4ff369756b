import { now } from '@/lib/clock.ts';
import { formatWhen, isoWithOffset } from '@/lib/persian/format.ts';

/**
 * When an article of a list came out. `plain` leaves the machine-readable form out: beside an article, so that the
 * page has one publication date for search engines.
 */
export function When({ at, plain = false, className }: { at: Date; plain?: boolean; className?: string }) {
  const text = formatWhen(at, now());
  if (plain) return <span className={className}>{text}</span>;
  return (
    <time dateTime={isoWithOffset(at)} className={className}>
      {text}
    </time>
  );
}
