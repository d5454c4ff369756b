import type { ReactNode } from 'react';
import type { HeldArticle, Overview } from '@/lib/desk/overview.ts';
import { formatCount, toPersianDigits } from '@/lib/persian/digits.ts';
import { formatDuration, formatMoment, formatTime, isoWithOffset } from '@/lib/persian/format.ts';
import { deskCommentsAddress, signOutAddress } from '@/lib/site/addresses.ts';
import { queueWords } from '@/lib/words/comments.ts';
import { words } from '@/lib/words.ts';

/** The newsroom at a glance: what is wrong, what waits, what is out. */
export function DeskOverview({ overview }: { overview: Overview }) {
  const { at, broken, scheduled, review, drafts, today, comments, synced } = overview;
  return (
    <div className="flex flex-col gap-10">
      <header className="flex flex-wrap items-end justify-between gap-4 border-t-4 border-accent pt-4">
        <div>
          <h1 className="text-h1 font-black">{words.desk}</h1>
          {synced && <p className="text-fine text-soft">{words.deskSynced(formatMoment(synced))}</p>}
        </div>
        <form method="post" action={signOutAddress}>
          <button type="submit" className="cursor-pointer border border-line px-4 py-1 text-small font-bold">
            {words.deskSignOut}
          </button>
        </form>
      </header>
      <p>
        <a href={deskCommentsAddress} className="inline-block border-s-4 border-accent bg-sheet px-4 py-2 font-bold">
          {`${queueWords.title}: ${queueWords.waiting(formatCount(comments.waiting))}`}
        </a>
      </p>
      {broken.length > 0 && (
        <Part title={words.deskBroken} count={broken.length} alarming>
          <p className="mb-3 text-small text-soft">{words.deskBrokenText}</p>
          {broken.map(({ file, problems }) => (
            <div key={file} className="border-t border-line py-3">
              <p dir="ltr" className="text-start text-small font-bold break-all">
                {file}
              </p>
              {problems.map((problem) => (
                <p key={problem} dir="auto" className="text-small break-words text-soft">
                  {problem}
                </p>
              ))}
            </div>
          ))}
        </Part>
      )}
      <div className="grid items-start gap-10 lg:grid-cols-2">
        <div className="flex flex-col gap-10">
          <Part title={words.deskScheduled} count={scheduled.length}>
            <Held articles={scheduled} at={at} withTime />
          </Part>
          <Part title={words.deskReview} count={review.length}>
            <Held articles={review} at={at} />
          </Part>
          <Part title={words.deskDrafts} count={drafts.length}>
            <Held articles={drafts} at={at} />
          </Part>
        </div>
        <Part title={words.deskToday} count={today.length}>
          {today.map(({ code, title, href, publishedAt }) => (
            <Row key={code} code={code} title={<a href={href}>{title}</a>}>
              <time dateTime={isoWithOffset(publishedAt)}>{formatTime(publishedAt)}</time>
            </Row>
          ))}
        </Part>
      </div>
    </div>
  );
}

type PartProps = { title: string; count: number; alarming?: boolean; children: ReactNode };

function Part({ title, count, alarming = false, children }: PartProps) {
  return (
    <section>
      <h2 className={`border-t-2 pt-2 pb-2 text-h5 font-black ${alarming ? 'border-alert text-alert' : 'border-rule'}`}>
        {`${title} (${toPersianDigits(count)})`}
      </h2>
      {count === 0 ? <p className="text-small text-soft">{words.deskNone}</p> : children}
    </section>
  );
}

function Held({ articles, at, withTime = false }: { articles: HeldArticle[]; at: Date; withTime?: boolean }) {
  return articles.map(({ code, title, publishedAt, preview }) => (
    <Row key={code} code={code} title={title}>
      {withTime && (
        <span>{`${formatMoment(publishedAt)}، ${words.deskIn(formatDuration(publishedAt.getTime() - at.getTime()))}`}</span>
      )}
      <a href={preview} className="font-bold text-accent">
        {words.deskPreview}
      </a>
    </Row>
  ));
}

function Row({ code, title, children }: { code: string; title: ReactNode; children: ReactNode }) {
  return (
    <div className="border-t border-line py-3">
      <p className="text-body font-bold">{title}</p>
      <p className="flex flex-wrap gap-x-4 text-fine text-soft">
        <span>{`${words.code}: ${toPersianDigits(code)}`}</span>
        {children}
      </p>
    </div>
  );
}
