/** What an article's file says; all that tells one version of it from another. */
export type Draft = {
  code: string;
  title: string;
  lead: string;
  section: string;
  /** ISO instant. */
  at: string;
  status: 'published' | 'draft' | 'review' | 'withdrawn';
  tags: string[];
  authors: string[];
  related: string[];
  breaking: boolean;
  pick: boolean;
  slug: string | undefined;
  image: string | undefined;
  body: string;
};

export const DAMAGES = ['syntax', 'unknown-key', 'truncated', 'not-utf8', 'empty'] as const;
export type Damage = (typeof DAMAGES)[number];

/** A slug and a title. */
export type Named = [slug: string, title: string];

/** The content of one file; what `damage` names is wrong with it. */
export type Content =
  | { kind: 'article'; draft: Draft; damage?: Damage | undefined }
  | { kind: 'sections' | 'authors' | 'redirects'; list: Named[]; damage?: 'syntax' | undefined }
  | { kind: 'site'; name: string; timeZone: string; damage?: 'syntax' | undefined }
  | { kind: 'picture'; width: number };

/** A content folder as it should be: contents by path. */
export type Folder = Map<string, Content>;

/** One thing that is done to the folder; what it is done to may not be there (any more): then it is nothing. */
export type Act =
  | { do: 'write'; path: string; content: Content }
  /** Of a file, or of a folder with all that is in it. */
  | { do: 'move'; from: string; to: string }
  | { do: 'remove'; path: string }
  | { do: 'touch'; path: string };

/** How a sync comes about. */
export const WAYS = ['told', 'told folders', 'swept', 'looked through', 'restarted', 'from outside'] as const;
export type Step = {
  acts: Act[];
  way: (typeof WAYS)[number];
  /** Days that have passed since the beginning. */
  day: number;
  yes: boolean;
};

/** Paths at or below `place`. */
export function pathsIn(folder: Folder, place: string): string[] {
  return [...folder.keys()].filter((path) => path === place || path.startsWith(`${place}/`));
}

/** Does it in the mind. Whether there was anything to do. */
export function imagine(folder: Folder, act: Act): boolean {
  if (act.do === 'write') {
    folder.set(act.path, act.content);
    return true;
  }
  const from = act.do === 'move' ? act.from : act.path;
  const paths = pathsIn(folder, from);
  if (paths.length === 0 || act.do === 'touch') return paths.length > 0;
  if (act.do === 'move' && (pathsIn(folder, act.to).length > 0 || act.to.startsWith(`${from}/`))) return false;
  for (const path of paths) {
    const content = folder.get(path);
    folder.delete(path);
    if (act.do === 'move' && content) folder.set(act.to + path.slice(from.length), content);
  }
  return true;
}
