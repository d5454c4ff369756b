import { isMap, isScalar, isSeq, parseDocument, type Scalar } from 'yaml';
import type { ProseRun } from './run.ts';
import { scalarRun } from './scalars.ts';

/** Keys whose value a reader reads, in articles and pages. */
const PROSE_KEYS = new Set(['title', 'kicker', 'lead', 'imageAlt', 'imageCaption', 'description']);

/** The prose of a front matter; none of it when it is no valid YAML. @param base where it begins in its file */
export function frontMatterRuns(yaml: string, base: number): ProseRun[] {
  const document = parseDocument(yaml, { schema: 'failsafe', prettyErrors: false });
  if (document.errors.length > 0 || !isMap(document.contents)) return [];
  const scalars = document.contents.items.flatMap(({ key, value }): Scalar[] => {
    const name = isScalar(key) ? String(key.value) : '';
    if (PROSE_KEYS.has(name)) return isScalar(value) ? [value] : [];
    if (!isSeq(value)) return [];
    if (name === 'tags') return value.items.flatMap((item) => (isScalar(item) ? [item] : []));
    if (name !== 'corrections') return [];
    return value.items.flatMap((item) => {
      const text = isMap(item) ? item.get('text', true) : undefined;
      return isScalar(text) ? [text] : [];
    });
  });
  return scalars.flatMap((scalar) => scalarRun(yaml, scalar, base) ?? []);
}
