import type { QueuedComment } from '@/lib/comments/queue.ts';
import { formatCount, toPersianDigits } from '@/lib/persian/digits.ts';
import { formatMoment, isoWithOffset } from '@/lib/persian/format.ts';
import { commentWords, queueWords, reasonWords } from '@/lib/words/comments.ts';
import { words } from '@/lib/words.ts';
import { CommentText } from './CommentText.tsx';
import { DecisionButtons } from './DecisionButtons.tsx';
import { ReasonFields } from './ReasonFields.tsx';

type Props = {
  comment: QueuedComment;
  /** Where its form goes. */
  decide: string;
  /** The form that its checkbox belongs to. */
  bulk: string;
  /** The comment to come to after this one. */
  next: string | undefined;
  /** The queue of its article alone. */
  ofArticle: string;
};

/** One comment with all that an editor needs to decide, and the form for it. */
export function QueuedCommentRow({ comment, decide, bulk, next, ofArticle }: Props) {
  const { id, text, state, sentAt, reason, note, parent, fromSender = 1 } = comment;
  const name = comment.byNewsroom ? commentWords.newsroom : (comment.name ?? commentWords.nameless);
  return (
    <li id={`comment-${id}`}>
      <p className="comment-head">
        <label className="flex items-center gap-2">
          <input type="checkbox" name="id" value={id} form={bulk} aria-label={queueWords.select(name)} />
          <bdi className="font-bold text-ink">{name}</bdi>
        </label>
        <time dateTime={isoWithOffset(sentAt)}>{formatMoment(sentAt)}</time>
        {fromSender > 1 && <span className="text-alert">{queueWords.fromSender(formatCount(fromSender))}</span>}
      </p>
      <ArticleLine comment={comment} ofArticle={ofArticle} />
      {parent && (
        <blockquote className="my-2 line-clamp-3 border-s-4 border-line ps-3 text-small text-soft">
          <bdi>{`${parent.name ?? commentWords.nameless}: ${parent.text}`}</bdi>
        </blockquote>
      )}
      <CommentText text={text} />
      {reason && (
        <p className="text-small font-bold text-alert">
          {reasonWords[reason]}
          {note && <bdi>{`: ${note}`}</bdi>}
        </p>
      )}
      <form method="post" action={decide} className="queue-decision">
        <input type="hidden" name="id" value={id} />
        {next && <input type="hidden" name="next" value={next} />}
        <DecisionButtons state={state} />
        {state !== 'rejected' && (
          <details data-reject="">
            <summary>{queueWords.reject}</summary>
            <ReasonFields />
          </details>
        )}
        {!comment.byNewsroom && (
          <details data-answer="">
            <summary>{queueWords.answer}</summary>
            <div className="queue-fields">
              <label>
                {queueWords.answerText}
                <textarea name="text" rows={3} dir="auto" />
              </label>
              <button type="submit" name="do" value="answer">
                {state === 'approved' ? queueWords.answerOnly : queueWords.answerAndApprove}
              </button>
            </div>
          </details>
        )}
      </form>
    </li>
  );
}

function ArticleLine({ comment: { article, articleCode }, ofArticle }: Pick<Props, 'comment' | 'ofArticle'>) {
  return (
    <p className="flex flex-wrap gap-x-4 text-fine">
      {article ? <a href={article.href}>{article.title}</a> : <span>{queueWords.gone}</span>}
      <a href={ofArticle} className="text-soft">
        {`${words.code}: ${toPersianDigits(articleCode)}`}
      </a>
    </p>
  );
}
