import { differ } from '../plan/compare.ts';
import type { Choice } from '../problems/nearest.ts';
import type { FileResult, References } from '../record.ts';
import type { Targets } from '../references/check.ts';

type Lists = Pick<Targets, 'sections' | 'authors'>;

/**
 * Tells of a file that was not touched whether it must be looked at again, because of what it refers to: pictures that
 * were touched, sections and authors that came or went. A broken file must be when anything that it may lack changed.
 */
export function affectedBy(
  touched: ReadonlySet<string>,
  before: Lists,
  now: Lists,
): ((look: FileResult) => boolean) | undefined {
  const media = [...touched].some((path) => path.startsWith('media/'));
  const lists = differ(before.sections, now.sections) || differ(before.authors, now.authors);
  if (!media && !lists) return undefined;
  const sections = comeOrGone(before.sections, now.sections);
  const authors = comeOrGone(before.authors, now.authors);
  const refers = ({ section, authors: names, pictures }: References) =>
    (section !== undefined && sections.has(section.value)) ||
    names.some(({ value }) => authors.has(value)) ||
    pictures.some(({ value }) => touched.has(value));
  return ({ state, references }) => state === 'broken' || refers(references);
}

function comeOrGone(before: readonly Choice[], now: readonly Choice[]): Set<string> {
  const [old, fresh] = [new Set(before.map(({ value }) => value)), new Set(now.map(({ value }) => value))];
  return new Set([...old, ...fresh].filter((slug) => !old.has(slug) || !fresh.has(slug)));
}

/** `article/CODE` or `page/slug`, which no two files may claim. */
export function claimOf(look: FileResult | undefined): string | undefined {
  return look?.identity && `${look.file.kind}/${look.identity}`;
}
