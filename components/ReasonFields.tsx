import { REASONS } from '@/lib/comments/states.ts';
import { queueWords, reasonWords } from '@/lib/words/comments.ts';

/** Why a comment is not fit to be seen. The note is a textarea, so that Enter in it sends nothing. */
export function ReasonFields() {
  return (
    <div className="queue-fields">
      <label>
        {queueWords.reason}
        <select name="reason">
          {REASONS.map((reason) => (
            <option key={reason} value={reason}>
              {reasonWords[reason]}
            </option>
          ))}
        </select>
      </label>
      <label>
        {queueWords.note}
        <textarea name="note" rows={1} dir="auto" />
      </label>
      <button type="submit" name="do" value="reject">
        {queueWords.rejectBecause}
      </button>
    </div>
  );
}
