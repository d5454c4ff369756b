import type { KnownFile } from './known.ts';

/** How many files name each thing, by `section/slug`, `author/slug`, `picture/path`, `article/CODE` and `page/slug`. */
export type Usage = Map<string, number>;

/** Counts what a file names, `by` times: -1 takes it back. */
export function countUses(usage: Usage, file: KnownFile | undefined, by: 1 | -1): void {
  if (!file) return;
  const count = (key: string) => usage.set(key, (usage.get(key) ?? 0) + by);
  if (file.identity !== null) count(ownerKey(file.kind, file.identity));
  const { section, authors = [], pictures = [] } = file.references ?? {};
  if (section) count(`section/${section.value}`);
  for (const { value } of authors) count(`author/${value}`);
  for (const { value } of pictures) count(`picture/${value}`);
}

export function ownerKey(kind: KnownFile['kind'], identity: string): string {
  return `${kind}/${identity}`;
}
