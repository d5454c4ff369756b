import './comments.css';
import { linksIn } from '@/lib/comments/links.ts';
import { cleanText } from '@/lib/persian/clean.ts';

/** What a reader wrote: text and nothing else, each line in its own direction; addresses lead on, without our word for them. */
export function CommentText({ text }: { text: string }) {
  return (
    <bdi className="comment-text">
      {linksIn(cleanText(text)).map(({ text: part, href, at }) =>
        href ? (
          <a key={at} href={href} rel="nofollow ugc noopener" dir="ltr">
            {part}
          </a>
        ) : (
          part
        ),
      )}
    </bdi>
  );
}
