import { ContentFolderError } from '../content/load/folder-error.ts';
import { duration, problemLine } from '../content/report/text.ts';
import type { SyncResult } from '../content/session.ts';
import { explainDatabaseError } from '../db/failure.ts';

export type Voice = {
  result(result: SyncResult, milliseconds: number): void;
  /** @returns the sentence for it */
  failure(error: unknown): string;
  /** Says a sentence, unless it is the one that was said last about this. */
  note(topic: string, sentence: string | undefined): void;
};

/**
 * Says on the console what the editors' command would say of each run, but what stays as it was only once.
 * @param say prints one line
 */
export function voice(databaseUrl: string, say: (line: string) => void): Voice {
  const notes = new Map<string, string>();
  let standing = new Set<string>();
  let broken = new Set<string>();
  const note: Voice['note'] = (topic, sentence) => {
    if (sentence !== undefined && notes.get(topic) !== sentence) say(sentence);
    if (sentence === undefined) notes.delete(topic);
    else notes.set(topic, sentence);
  };
  return {
    note,
    result: ({ problems, refused, stored, summary }, milliseconds) => {
      note('failure', undefined);
      const lines = problems.map((problem) => problemLine(problem, { contentDir: '', links: false }));
      for (const line of lines) if (!standing.has(line)) say(line);
      standing = new Set(lines);
      const now = new Set(problems.flatMap(({ file, severity }) => (severity === 'error' ? [file] : [])));
      for (const file of broken) if (!now.has(file)) say(`✓ ${file} is good again`);
      broken = now;
      note('refused', refused && `✗ ${refused.replace('say --yes', 'run `npm run peyk -- sync --yes`')}`);
      const { added, changed, withdrawn, removed, siteChanged } = summary;
      const counts = Object.entries({ added, changed, withdrawn, removed }).filter(([, count]) => count > 0);
      const parts = [...counts.map(([word, count]) => `${count} ${word}`), ...(siteChanged ? ['site changed'] : [])];
      if (stored && parts.length > 0) say(`✓ published: ${parts.join(', ')} (${duration(milliseconds)})`);
    },
    failure: (error) => {
      const { message } = error instanceof ContentFolderError ? error : explainDatabaseError(error, databaseUrl);
      note('failure', `✗ Nothing can be published just now: ${message}`);
      return message;
    },
  };
}
