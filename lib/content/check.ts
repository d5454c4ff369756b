import { walkContent } from './load/walk.ts';
import { nothingKnown } from './plan/known.ts';
import { type Problem, sortProblems } from './problems/problem.ts';
import { heldBack, type Scheduled } from './report/summary.ts';
import { examine, type Progress } from './run/examine.ts';

export type CheckOptions = { contentDir: string; now: Date; onProgress?: Progress };

export type CheckResult = {
  ok: boolean;
  summary: { articles: number; pages: number; drafts: number; scheduled: Scheduled[]; broken: number };
  problems: Problem[];
};

/**
 * Reads and renders the whole content folder without a database, and says everything that is wrong in it.
 * @throws ContentFolderError when there is no content folder
 */
export async function checkContent({ contentDir, now, onProgress }: CheckOptions): Promise<CheckResult> {
  const walk = await walkContent(contentDir);
  const { results, problems } = await examine({ contentDir, begun: now, walk, known: nothingKnown(), onProgress });
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
  return { ok: broken.size === 0, summary, problems: sortProblems(problems) };
}
