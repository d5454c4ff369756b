import { at, START } from '../problems/problem.ts';
import type { FileResult } from '../record.ts';

/**
 * Marks every file whose code or slug another file has too, naming the others. Which of them was there first can't
 * be known, so that none of them is stored; what is online stays.
 */
export function checkDuplicates(results: readonly FileResult[]): void {
  for (const kind of ['article', 'page'] as const) {
    const groups = new Map<string, FileResult[]>();
    for (const result of results) {
      if (result.file.kind !== kind || !result.identity) continue;
      groups.set(result.identity, [...(groups.get(result.identity) ?? []), result]);
    }
    for (const [identity, group] of groups) if (group.length > 1) mark(kind, identity, group);
  }
}

function mark(kind: 'article' | 'page', identity: string, group: FileResult[]): void {
  const [code, what] =
    kind === 'article' ? (['duplicate-code', 'code'] as const) : (['duplicate-slug', 'slug'] as const);
  for (const result of group) {
    const others = group.filter((other) => other !== result).map(({ file }) => file.path);
    const message = `the ${what} «${identity}» is also the ${what} of ${others.join(', ')}`;
    const place = result.references.identity ?? START;
    result.state = 'broken';
    result.problems.push(at(result.file.path, place, { code, severity: 'error', message, value: identity }));
  }
}
