import './comments.css';
import './queue.css';
import type { QueuePage } from '@/lib/comments/queue.ts';
import { STATES, type State } from '@/lib/comments/states.ts';
import { formatCount, toPersianDigits } from '@/lib/persian/digits.ts';
import { deskAddress } from '@/lib/site/addresses.ts';
import { queueWords } from '@/lib/words/comments.ts';
import { words } from '@/lib/words.ts';
import { BulkDecision } from './BulkDecision.tsx';
import { QueuedCommentRow } from './QueuedCommentRow.tsx';

type Props = {
  queue: QueuePage;
  state: State;
  /** The code of the article to which the queue is narrowed. */
  article: string | undefined;
  /** What was just done. */
  done: string | undefined;
  /** Where the forms go. */
  decide: string;
  pageOf: (page: number) => string;
  stateOf: (state: State) => string;
  articleOf: (code: string | undefined) => string;
};

/** The form that takes the chosen comments together; their checkboxes stand outside it. */
const BULK = 'bulk';

/**
 * Comments that wait for an editor, or that one decided on. An island for the keyboard, since a hundred comments a night
 * go quicker without a mouse; every step of it is a form or a link without it.
 */
export function CommentQueue({ queue, state, article, done, decide, pageOf, stateOf, articleOf }: Props) {
  const { comments, counts, page, pages } = queue;
  return (
    <peyk-queue className="flex flex-col gap-5">
      <header className="flex flex-wrap items-end justify-between gap-4 border-t-4 border-accent pt-4">
        <h1 className="text-h1 font-black">{queueWords.title}</h1>
        <a href={deskAddress} className="border border-line px-4 py-1 text-small font-bold">
          {queueWords.toDesk}
        </a>
      </header>
      <nav aria-label={queueWords.title} className="flex flex-wrap gap-2 text-small font-bold">
        {STATES.map((one) => (
          <a
            key={one}
            href={stateOf(one)}
            aria-current={one === state ? 'page' : undefined}
            className="border border-line px-3 py-1 aria-[current]:bg-ink aria-[current]:text-paper"
          >
            {`${queueWords.states[one]} (${formatCount(counts[one])})`}
          </a>
        ))}
      </nav>
      {article !== undefined && (
        <p className="flex flex-wrap gap-x-4 text-small">
          <span>{queueWords.ofArticle(toPersianDigits(article))}</span>
          <a href={articleOf(undefined)} className="font-bold text-accent">
            {queueWords.ofAll}
          </a>
        </p>
      )}
      {done && (
        <p role="status" className="border-s-4 border-accent bg-sheet px-4 py-2 text-small font-bold">
          {done}
        </p>
      )}
      {comments.length === 0 ? (
        <p className="text-body text-soft">{queueWords.none[state]}</p>
      ) : (
        <>
          <BulkDecision id={BULK} action={decide} state={state} />
          <ol className="queue">
            {comments.map((comment, at) => (
              <QueuedCommentRow
                key={comment.id}
                comment={comment}
                decide={decide}
                bulk={BULK}
                next={comments[at + 1]?.id ?? comments[at - 1]?.id}
                ofArticle={articleOf(comment.articleCode)}
              />
            ))}
          </ol>
        </>
      )}
      {pages > 1 && (
        <nav aria-label={words.pagination} className="flex flex-wrap items-center gap-4 text-small font-bold">
          {page > 1 && <a href={pageOf(page - 1)}>{queueWords.before}</a>}
          <span>{words.pageOf(toPersianDigits(page), toPersianDigits(pages))}</span>
          {page < pages && <a href={pageOf(page + 1)}>{queueWords.after}</a>}
        </nav>
      )}
      {comments.length > 0 && <p className="queue-keys text-fine text-soft">{queueWords.keys}</p>}
    </peyk-queue>
  );
}
