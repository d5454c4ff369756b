import { offlineWords } from '@/lib/words/offline.ts';

/**
 * What this browser keeps: saved articles, and those that were just read. An island, since no server knows of it;
 * without a script it says how to begin.
 */
export function SavedList() {
  return (
    <peyk-saved className="saved">
      <p className="border-t border-line py-8 text-body text-soft">{offlineWords.savedNone}</p>
    </peyk-saved>
  );
}
