import type { Suggestion } from './copy/suggest.ts';
import { proseFiles, suggestFor } from './copy/suggestions.ts';
import { chooseFiles } from './load/choose.ts';
import { walkContent } from './load/walk.ts';
import { type Problem, sortProblems } from './problems/problem.ts';
import { lookUp, type Remembered } from './remembered.ts';
import { heldBack, type Scheduled } from './report/summary.ts';
import { examine, type Progress } from './run/examine.ts';

export type CheckOptions = {
  contentDir: string;
  now: Date;
  /** What an editor named, when not everything is asked for. */
  only?: readonly string[];
  /** What a database knows of the codes of articles that are gone. */
  remembered?: Remembered | undefined;
  onProgress?: Progress;
};

export type CheckResult = {
  ok: boolean;
  summary: { articles: number; pages: number; drafts: number; scheduled: Scheduled[]; broken: number };
  problems: Problem[];
  /** What a copy-editor would change; nothing of it is wrong. */
  suggestions: Suggestion[];
};

/**
 * Reads and renders the whole content folder, writing nothing, and says everything that is wrong in it, or in
 * some of its files: these are still read among the others, whose codes and authors they refer to.
 * @throws ContentFolderError when there is no content folder; UnknownFileError for a file that is not there
 */
export async function checkContent({ contentDir, now, only = [], ...given }: CheckOptions): Promise<CheckResult> {
  const walk = await walkContent(contentDir);
  const chosen = only.length > 0 ? await chooseFiles(only, contentDir, walk) : undefined;
  const isAskedFor = (file: string) => chosen?.has(file) ?? true;
  const { remembered, onProgress } = given;
  const examined = await examine({ contentDir, begun: now, walk, ...lookUp(remembered, now), onProgress });
  const problems = examined.problems.filter(({ file }) => isAskedFor(file));
  const results = examined.results.filter(({ file }) => isAskedFor(file.path));
  const broken = new Set(problems.filter(({ severity }) => severity === 'error').map(({ file }) => file));
  const good = results.filter(({ state }) => state === 'read');
  const summary = {
    articles: good.filter(({ article }) => article).length,
    pages: good.filter(({ page }) => page).length,
    ...heldBack(
      good.flatMap(({ article }) => article ?? []),
      now,
    ),
    broken: broken.size,
  };
  const suggestions = await suggestFor(proseFiles(walk, chosen));
  return { ok: broken.size === 0, summary, problems: sortProblems(problems), suggestions };
}
