import type { CorrectionsPage } from '@/lib/articles/corrections.ts';
import { formatJalaliDate, formatTime, isoWithOffset } from '@/lib/persian/format.ts';
import { correctionsAddress } from '@/lib/site/addresses.ts';
import { words } from '@/lib/words.ts';
import { Pagination } from './Pagination.tsx';
import { Rail } from './Rail.tsx';

/** What was corrected in which article, newest first. */
export function CorrectionList({ list }: { list: CorrectionsPage }) {
  return (
    <div className="grid grid-cols-1 gap-x-12 gap-y-12 lg:grid-cols-[minmax(0,1fr)_19rem]">
      <div>
        {list.total === 0 && <p className="border-t border-line py-10 text-h4 text-soft">{words.noCorrections}</p>}
        <ol>
          {list.corrections.map(({ at, text, code, title, href }) => (
            <li key={`${code} ${at.getTime()}`} className="flex flex-col gap-2 border-t border-line py-5">
              <p className="text-fine text-soft">
                <time dateTime={isoWithOffset(at)}>{`${formatTime(at)} - ${formatJalaliDate(at)}`}</time>
              </p>
              <h2 className="text-h5 font-bold">
                <a href={href}>{title}</a>
              </h2>
              <p className="max-w-story text-body">{text}</p>
            </li>
          ))}
        </ol>
        <Pagination list={list} address={correctionsAddress} />
      </div>
      <Rail />
    </div>
  );
}
