import { at, type Problem, START } from '../problems/problem.ts';
import type { FileResult } from '../record.ts';

/** Gives the spellings that the site shows of tags, by what spellings share; a tag that it does not have is left out. */
export type TagTitles = (keys: readonly string[]) => Promise<ReadonlyMap<string, string>>;

/** Warns of a tag that an article spells otherwise than most do: they are one tag, but an editor will want to know. */
export async function checkTagSpellings(
  results: readonly FileResult[],
  tagTitles: TagTitles = async () => new Map(),
): Promise<Problem[]> {
  const uses = new Map<string, Map<string, number>>();
  for (const { article } of results) {
    for (const { key, spelling } of article?.tags ?? []) {
      const counts = uses.get(key) ?? new Map<string, number>();
      uses.set(key, counts.set(spelling, (counts.get(spelling) ?? 0) + 1));
    }
  }
  const titles = await tagTitles([...uses.keys()]);
  return results.flatMap(({ file, article, tagPlaces }) =>
    (article?.tags ?? []).flatMap(({ key, spelling }) => {
      const usual = titles.get(key) ?? commonest(uses.get(key));
      if (usual === undefined || usual === spelling) return [];
      const message = `the tag «${spelling}» is written «${usual}» elsewhere`;
      const place = tagPlaces?.get(key) ?? START;
      return [
        at(file.path, place, { code: 'tag-spelling', severity: 'warning', message, value: spelling, nearest: usual }),
      ];
    }),
  );
}

function commonest(counts: ReadonlyMap<string, number> | undefined): string | undefined {
  return [...(counts ?? [])].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))[0]?.[0];
}
