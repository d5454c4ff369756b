import { formatCount } from '@/lib/persian/digits.ts';
import { words } from '@/lib/words.ts';

/** How many comments a story has; nothing is said of none. */
export function CommentCount({ count = 0 }: { count?: number | undefined }) {
  return count > 0 && <p className="text-fine text-soft">{words.commentCount(formatCount(count))}</p>;
}
