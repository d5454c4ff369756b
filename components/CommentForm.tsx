import './comments.css';
import type { ShownComment } from '@/lib/comments/comment.ts';
import { LONGEST_NAME, LONGEST_TEXT, SHORTEST_TEXT, type Typed } from '@/lib/comments/typed.ts';
import { formatCount } from '@/lib/persian/digits.ts';
import { commentAddress } from '@/lib/site/addresses.ts';
import { commentWords } from '@/lib/words/comments.ts';

type Props = {
  code: string;
  /** What was typed before and not taken, and why. */
  typed?: Typed | undefined;
  refused?: string | undefined;
  answered?: ShownComment | undefined;
  /** Of a form that is made for one reader. */
  token?: string;
};

/** The form for a comment. */
export function CommentForm({ code, typed, refused, answered, token }: Props) {
  const length = commentWords.length(formatCount(SHORTEST_TEXT), formatCount(LONGEST_TEXT));
  return (
    <form id="comment-form" method="post" action={commentAddress(code, 'send')} className="comment-form">
      <p role="alert" id="comment-refused" hidden={!refused}>
        {refused}
      </p>
      <p className="text-fine text-soft" hidden={!answered} data-answered="">
        {answered && commentWords.answersTo(answered.name ?? commentWords.nameless)}
      </p>
      <input type="hidden" name="to" defaultValue={answered?.id ?? ''} />
      {token && <input type="hidden" name="token" defaultValue={token} />}
      <label>
        {commentWords.text}
        <textarea
          name="text"
          rows={4}
          required
          minLength={SHORTEST_TEXT}
          dir="auto"
          defaultValue={typed?.text ?? ''}
          aria-describedby="comment-rules comment-refused"
        />
      </label>
      <label className="comment-name">
        {commentWords.name}
        {/* Browsers count an emoji twice; the server counts it once. */}
        <input
          type="text"
          name="name"
          maxLength={2 * LONGEST_NAME}
          autoComplete="nickname"
          dir="auto"
          defaultValue={typed?.name ?? ''}
        />
      </label>
      <label className="comment-trap" aria-hidden="true">
        {commentWords.trap}
        <input type="text" name="url" tabIndex={-1} autoComplete="off" />
      </label>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <button type="submit">{refused ? commentWords.sendAgain : commentWords.send}</button>
        <p id="comment-rules" className="text-fine text-soft">
          {`${commentWords.rules} `}
          <span data-length="">{length}</span>
        </p>
      </div>
    </form>
  );
}
