import './comments.css';
import type { ShownComment, Thread } from '@/lib/comments/comment.ts';
import { formatCount } from '@/lib/persian/digits.ts';
import { commentAddress, commentFormAddress, commentsAddress } from '@/lib/site/addresses.ts';
import { commentWords } from '@/lib/words/comments.ts';
import { CommentText } from './CommentText.tsx';
import { When } from './When.tsx';

type Props = { code: string; threads: readonly Thread[]; isOpen: boolean };

/** Comments with their answers. One form around all of them: a button's value is the comment that it votes on. */
export function CommentList({ code, threads, isOpen }: Props) {
  return (
    <form method="post" action={commentAddress(code, 'vote')}>
      <ol className="comment-list">
        {threads.map(({ answers, left, ...comment }) => (
          <li key={comment.id}>
            <Item comment={comment} answer={isOpen ? commentFormAddress(code, comment.id) : undefined} />
            {answers.length > 0 && (
              <ol>
                {answers.map((one) => (
                  <li key={one.id}>
                    <Item comment={one} />
                  </li>
                ))}
              </ol>
            )}
            {left > 0 && (
              <p className="mt-2 ms-6 text-small">
                <a href={`${commentsAddress(code)}#comment-${comment.id}`} className="font-bold text-accent">
                  {commentWords.moreAnswers(formatCount(left))}
                </a>
              </p>
            )}
          </li>
        ))}
      </ol>
    </form>
  );
}

function Item({ comment, answer }: { comment: ShownComment; answer?: string | undefined }) {
  const { id, byNewsroom, text, sentAt, likes, dislikes } = comment;
  const name = byNewsroom ? commentWords.newsroom : (comment.name ?? commentWords.nameless);
  return (
    <article id={`comment-${id}`} className={byNewsroom ? 'comment comment-newsroom' : 'comment'}>
      <p className="comment-head">
        <bdi className={byNewsroom ? 'font-bold' : 'font-bold text-ink'}>{name}</bdi>
        <When at={sentAt} />
      </p>
      <CommentText text={text} />
      <p className="comment-foot">
        <VoteButton vote="like" id={id} word={commentWords.like} count={likes} />
        <VoteButton vote="dislike" id={id} word={commentWords.dislike} count={dislikes} />
        {answer && (
          <a href={answer} rel="nofollow" data-answer={id} aria-label={commentWords.answerTo(name)}>
            {commentWords.answer}
          </a>
        )}
      </p>
    </article>
  );
}

type VoteProps = { vote: 'like' | 'dislike'; id: string; word: string; count: number };

function VoteButton({ vote, id, word, count }: VoteProps) {
  return (
    <button type="submit" name={vote} value={id} title={word} aria-label={commentWords.votes(word, formatCount(count))}>
      <i aria-hidden="true" />
      <span>{formatCount(count)}</span>
    </button>
  );
}
