import { isMap, isScalar, isSeq, parseDocument, type YAMLMap } from 'yaml';
import type { TextKind } from '../load/kinds.ts';
import type { ProseRun } from './run.ts';
import { scalarRun } from './scalars.ts';

/** Keys whose value a reader reads as prose. Names of persons are as they are. */
const PROSE_KEYS: Partial<Record<TextKind, readonly string[]>> = {
  site: ['name', 'tagline', 'description'],
  sections: ['title', 'description'],
  authors: ['role', 'bio'],
};

/** The prose of a file that describes the site; none of it when it is no valid YAML. */
export function siteFileRuns(text: string, kind: TextKind): ProseRun[] {
  const keys = PROSE_KEYS[kind] ?? [];
  const document = parseDocument(text, { schema: 'failsafe', prettyErrors: false });
  if (document.errors.length > 0) return [];
  const { contents } = document;
  const maps = isSeq(contents) ? contents.items.filter((item) => isMap(item)) : isMap(contents) ? [contents] : [];
  return maps.flatMap((map) => runsOf(map, keys, text));
}

function runsOf(map: YAMLMap, keys: readonly string[], text: string): ProseRun[] {
  return keys.flatMap((key) => {
    const value = map.get(key, true);
    return (isScalar(value) && scalarRun(text, value, 0)) || [];
  });
}
