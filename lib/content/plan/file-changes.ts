import { differ } from './compare.ts';
import type { Known, KnownFile } from './known.ts';
import { countUses, type Usage } from './usage.ts';

/** What becomes of the rows of files. */
export type FileChanges = {
  put: Map<string, KnownFile>;
  remove: Set<string>;
  /** The row as it will be. */
  get(path: string): KnownFile | undefined;
  set(file: KnownFile): void;
  drop(path: string): void;
  /** Whether a file will name something; the key is one of `Usage`. */
  uses(key: string): boolean;
  /** Keys of what files name now, and of which none will. */
  lost(): string[];
};

/** No change yet. All costs of it grow with the number of changes, not with that of files. */
export function fileChanges({ files, usage }: Known): FileChanges {
  const put = new Map<string, KnownFile>();
  const remove = new Set<string>();
  const shift: Usage = new Map();
  const get = (path: string) => (remove.has(path) ? undefined : (put.get(path) ?? files.get(path)));
  const uses = (key: string) => (usage.get(key) ?? 0) + (shift.get(key) ?? 0) > 0;
  return {
    put,
    remove,
    get,
    set: (file) => {
      const { path } = file;
      countUses(shift, get(path), -1);
      countUses(shift, file, 1);
      remove.delete(path);
      if (differ(files.get(path), file)) put.set(path, file);
      else put.delete(path);
    },
    drop: (path) => {
      countUses(shift, get(path), -1);
      put.delete(path);
      if (files.has(path)) remove.add(path);
    },
    uses,
    lost: () => [...shift.keys()].filter((key) => (usage.get(key) ?? 0) > 0 && !uses(key)),
  };
}
