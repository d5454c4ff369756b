import { formatGregorianDate, formatJalaliDate, formatTime, isoWithOffset } from '@/lib/persian/format.ts';
import { words } from '@/lib/words.ts';

/** `تاریخ انتشار: ۱۵:۴۷ - ۲۹ آذر ۱۴۰۲ - 2023 December 20`, Tehran time, the Gregorian date isolated left-to-right. */
export function DateLine({ publishedAt }: { publishedAt: Date }) {
  return (
    <p>
      {`${words.published}: `}
      <time dateTime={isoWithOffset(publishedAt)}>
        {`${formatTime(publishedAt)} - ${formatJalaliDate(publishedAt)} - `}
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
