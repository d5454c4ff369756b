import type { Discussion } from '@/lib/comments/comment.ts';
import type { State } from '@/lib/comments/states.ts';
import { formatCount } from '@/lib/persian/digits.ts';
import { commentsAddress } from '@/lib/site/addresses.ts';
import { commentWords, stateWords } from '@/lib/words/comments.ts';
import { BlockHeading } from './BlockHeading.tsx';
import { CommentForm } from './CommentForm.tsx';
import { CommentList } from './CommentList.tsx';

/** The counters' order, as readers know it. */
const COUNTED: readonly State[] = ['approved', 'waiting', 'rejected'];

type Props = {
  code: string;
  discussion: Discussion;
  /** There are pages with more of it. */
  hasMore: boolean;
};

/**
 * What readers say of an article, and the form for it. An island, so that a comment and a vote go off without leaving
 * the article, and a text that is being written is not lost. Without a script they are forms like any other.
 */
export function Comments({ code, discussion, hasMore }: Props) {
  const { isOpen, counts, threads } = discussion;
  return (
    <peyk-comments data-code={code} className="block print:hidden">
      <section id="comments" aria-labelledby="comments-heading" className="mt-12 max-w-story">
        <BlockHeading id="comments-heading" title={commentWords.comments} />
        <dl className="mb-5 flex flex-wrap gap-x-6 gap-y-1 text-fine text-soft">
          {COUNTED.map((state) => (
            <div key={state} className="flex gap-1">
              <dt>{`${stateWords[state]}:`}</dt>
              <dd className="font-bold text-ink">{formatCount(counts[state])}</dd>
            </div>
          ))}
        </dl>
        {isOpen ? (
          <CommentForm code={code} />
        ) : (
          <p className="border-s-4 border-accent bg-sheet px-4 py-2 text-small font-bold">{commentWords.closed}</p>
        )}
        {threads.length > 0 && <CommentList code={code} threads={threads} isOpen={isOpen} />}
        {hasMore && (
          <p className="mt-6">
            <a href={commentsAddress(code)} className="inline-block border border-rule px-4 py-1 text-small font-bold">
              {commentWords.all(formatCount(counts.approved))}
            </a>
          </p>
        )}
      </section>
    </peyk-comments>
  );
}
