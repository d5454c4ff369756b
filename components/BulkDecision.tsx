import type { State } from '@/lib/comments/states.ts';
import { queueWords } from '@/lib/words/comments.ts';
import { DecisionButtons } from './DecisionButtons.tsx';
import { ReasonFields } from './ReasonFields.tsx';

/** Decides on all chosen comments at once. */
export function BulkDecision({ id, action, state }: { id: string; action: string; state: State }) {
  return (
    <form id={id} method="post" action={action} className="queue-bulk">
      <span className="text-small text-soft">{queueWords.selected}</span>
      <button type="button" data-all="" className="queue-all">
        {queueWords.selectAll}
      </button>
      <DecisionButtons state={state} />
      {state !== 'rejected' && (
        <details>
          <summary>{queueWords.reject}</summary>
          <ReasonFields />
        </details>
      )}
    </form>
  );
}
