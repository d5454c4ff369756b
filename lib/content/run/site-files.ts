import { readText } from '../load/read.ts';
import type { FoundFile, Walk } from '../load/walk.ts';
import type { FindPicture } from '../markdown/context.ts';
import { readYaml, type YamlSource } from '../parse/yaml.ts';
import { at, hasErrors, type Problem, START } from '../problems/problem.ts';
import type { Reference } from '../record.ts';
import { checkPhotos } from '../references/check.ts';
import { type AuthorEntry, checkAuthors, checkSections, type SectionEntry } from '../validate/lists.ts';
import { checkRedirects, type RedirectEntry } from '../validate/redirects.ts';
import type { Checked } from '../validate/shape.ts';
import { checkSite, type SiteSettings } from '../validate/site.ts';
import type { Earlier } from './examine.ts';

/** One of the four files that describe the whole site. */
export type SiteFile<T> = {
  file: FoundFile | undefined;
  digest: string;
  /** Undefined when the file has an error, or is not there though it must be: the last good one stays. */
  value: T | undefined;
  pictures: Reference[];
  problems: Problem[];
};

export type SiteFiles = {
  site: SiteFile<SiteSettings>;
  sections: SiteFile<SectionEntry[]>;
  authors: SiteFile<AuthorEntry[]>;
  redirects: SiteFile<RedirectEntry[]>;
};

/**
 * Reads site.yaml, sections.yaml, authors.yaml and redirects.yaml; the last two may be missing. With an earlier look,
 * those that can't be otherwise now are taken from there.
 */
export async function readSiteFiles(
  { files, hidden }: Walk,
  find: FindPicture,
  earlier: Earlier | undefined,
): Promise<SiteFiles> {
  const before = earlier?.seen.siteFiles;
  const reader = async <T>(
    name: string,
    old: SiteFile<T> | undefined,
    check: (yaml: YamlSource) => Checked<T>,
    absent: T | undefined,
  ) => {
    if (old && earlier && !isTouched(name, old, earlier.touched)) return old;
    return await readSiteFile({
      file: files.get(name),
      name,
      hidden: hidden.includes(name),
      check,
      absent,
      find,
    });
  };
  return {
    site: await reader('site.yaml', before?.site, checkSite, undefined),
    sections: await reader('sections.yaml', before?.sections, checkSections, undefined),
    authors: await reader<AuthorEntry[]>('authors.yaml', before?.authors, checkAuthors, []),
    redirects: await reader<RedirectEntry[]>('redirects.yaml', before?.redirects, checkRedirects, []),
  };
}

function isTouched(name: string, before: SiteFile<unknown>, touched: ReadonlySet<string>): boolean {
  if (touched.has(name)) return true;
  const broken = before.problems.length > 0 && [...touched].some((path) => path.startsWith('media/'));
  return broken || before.pictures.some(({ value }) => touched.has(value));
}

type Reading<T> = {
  file: FoundFile | undefined;
  name: string;
  hidden: boolean;
  check: (yaml: YamlSource) => Checked<T>;
  absent: T | undefined;
  find: FindPicture;
};

async function readSiteFile<T>({ file, name, hidden, check, absent, find }: Reading<T>): Promise<SiteFile<T>> {
  const nothing = { file, digest: '', value: undefined, pictures: [] };
  if (!file) {
    if (hidden) return { ...nothing, problems: [] };
    if (absent !== undefined) return { ...nothing, value: absent, problems: [] };
    const message = `${name} is missing`;
    return { ...nothing, problems: [at(name, START, { code: 'missing-file', severity: 'error', message })] };
  }
  const read = await readText(file);
  const { digest } = read;
  if (!read.ok) return { ...nothing, digest, problems: [at(name, read.position, read.finding)] };
  const warnings = read.warnings.map(({ position, finding }) => at(name, position, finding));
  const { source, problems: faults } = readYaml(name, read.text, { firstLine: 1, holder: START });
  const problems = [...warnings, ...faults];
  if (!source) return { ...nothing, digest, problems };
  const checked = check(source);
  const pictures = pictureReferences(source);
  const all = [...problems, ...checked.problems, ...(await checkPhotos(name, pictures, find))];
  return { file, digest, value: hasErrors(all) ? undefined : checked.value, pictures, problems: all };
}

/** The site's logo, the authors' portraits. */
function pictureReferences({ value, positionOf }: YamlSource): Reference[] {
  const list = Array.isArray(value)
    ? value.map((item, index) => ({ item, path: [index] }))
    : [{ item: value, path: [] }];
  return list.flatMap(({ item, path }) => {
    if (typeof item !== 'object' || Array.isArray(item)) return [];
    const key = 'logo' in item ? 'logo' : 'image';
    const text = item[key];
    if (typeof text !== 'string' || !text.trim()) return [];
    return [
      {
        value: text
          .trim()
          .normalize('NFC')
          .replace(/^\.?\/+/, ''),
        ...positionOf([...path, key]),
      },
    ];
  });
}
