import { setImmediate } from 'node:timers/promises';
import type { FoundFile, Walk } from '../load/walk.ts';
import type { FileResult } from '../record.ts';
import { affectedBy, claimOf } from './affected.ts';
import { checkDuplicates } from './duplicates.ts';
import type { Earlier, Progress } from './examine.ts';
import { type LookContext, lookAt } from './look.ts';

export type Texts = {
  /** Articles and pages that were looked at now, by path. */
  results: FileResult[];
  /** All articles and pages of the folder. */
  looks: Map<string, FileResult>;
};

/** Milliseconds of work after which other work of the process gets its turn. */
const TURN = 20;

/** Looks at all articles and pages or, with an earlier look, at those that were touched and those that these concern. */
export async function examineTexts(
  walk: Walk,
  context: LookContext,
  earlier: Earlier | undefined,
  onProgress: Progress | undefined,
): Promise<Texts> {
  const { looks, claims } = stillKnown(context, earlier);
  const results: FileResult[] = [];
  let turn = performance.now();
  const lookAtAll = async (files: readonly FoundFile[]) => {
    for (const file of files) {
      const result = await lookAt(file, context);
      results.push(result);
      looks.set(file.path, result);
      if (performance.now() - turn < TURN) continue;
      onProgress?.('read', results.length, files.length);
      await setImmediate();
      turn = performance.now();
    }
    onProgress?.('read', results.length, results.length);
  };
  const concerned = earlier && affectedBy(earlier.touched, earlier.seen.surroundings, context.surroundings);
  const fresh = looks.size === 0 || !earlier ? [...walk.files.keys()] : [...earlier.touched];
  const others = concerned ? [...looks.values()].filter(concerned).map(({ file }) => file) : [];
  await lookAtAll([...fresh.flatMap((path) => textAt(path, walk)), ...others]);
  if (earlier) await lookAtAll(rivals(claims, { results, looks }));
  results.sort((a, b) => (a.file.path < b.file.path ? -1 : 1));
  checkDuplicates(results);
  return { results, looks };
}

function textAt(path: string, { files }: Walk): FoundFile[] {
  const file = files.get(path);
  return file?.kind === 'article' || file?.kind === 'page' ? [file] : [];
}

/** The earlier looks that were not touched since, and what those that were had claimed. */
function stillKnown({ sameSchema }: LookContext, earlier: Earlier | undefined) {
  const looks = new Map(sameSchema ? earlier?.seen.looks : []);
  const claims = new Set<string>();
  for (const path of earlier?.touched ?? []) {
    const claim = claimOf(looks.get(path));
    if (claim) claims.add(claim);
    looks.delete(path);
  }
  return { looks, claims };
}

/** Files not looked at that claim the code or slug of one that was: what became of it decides on them too. */
function rivals(claims: Set<string>, { results, looks }: Texts): FoundFile[] {
  const looked = new Set<FileResult>(results);
  for (const result of results) {
    const claim = claimOf(result);
    if (claim) claims.add(claim);
  }
  const identities = new Set([...claims].map((claim) => claim.slice(claim.indexOf('/') + 1)));
  const found: FoundFile[] = [];
  for (const look of looks.values()) {
    if (!look.identity || !identities.has(look.identity) || looked.has(look)) continue;
    if (claims.has(claimOf(look) ?? '')) found.push(look.file);
  }
  return found;
}
