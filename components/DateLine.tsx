import { now } from '@/lib/clock.ts';
import { formatGregorianDate, formatJalaliDate, formatTime, isoWithOffset, jalaliDay } from '@/lib/persian/format.ts';
import { archiveDateAddress } from '@/lib/site/addresses.ts';
import { words } from '@/lib/words.ts';

/**
 * `تاریخ انتشار: ۱۵:۴۷ - ۲۹ آذر ۱۴۰۲ - 2023 December 20`, Tehran time, the Gregorian date isolated in its own direction; the
 * Jalali one leads to that day in the archive, once it has begun.
 */
export function DateLine({ publishedAt }: { publishedAt: Date }) {
  return (
    <p>
      {`${words.published}: `}
      <time dateTime={isoWithOffset(publishedAt)}>
        {`${formatTime(publishedAt)} - `}
        {publishedAt <= now() ? (
          <a href={archiveDateAddress(jalaliDay(publishedAt))} className="underline decoration-line underline-offset-4">
            {formatJalaliDate(publishedAt)}
          </a>
        ) : (
          formatJalaliDate(publishedAt)
        )}
        {' - '}
        <bdi dir="ltr" lang="en">
          {formatGregorianDate(publishedAt)}
        </bdi>
      </time>
    </p>
  );
}

/** When the article was last changed in a way that readers should know of. */
export function UpdateLine({ updatedAt }: { updatedAt: Date }) {
  return (
    <p>
      {`${words.updated}: `}
      <time dateTime={isoWithOffset(updatedAt)}>{`${formatTime(updatedAt)} - ${formatJalaliDate(updatedAt)}`}</time>
    </p>
  );
}
