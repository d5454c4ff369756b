import type { State } from '@/lib/comments/states.ts';
import { queueWords } from '@/lib/words/comments.ts';

/** What needs no reason: to publish a comment, and to put it back into the queue. */
export function DecisionButtons({ state }: { state: State }) {
  return (
    <>
      {state !== 'approved' && (
        <button type="submit" name="do" value="approve">
          {queueWords.approve}
        </button>
      )}
      {state !== 'waiting' && (
        <button type="submit" name="do" value="restore">
          {queueWords.restore}
        </button>
      )}
    </>
  );
}
