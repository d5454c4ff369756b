import { checkReuse } from '../identity/reuse.ts';
import { ContentFolderError } from '../load/folder-error.ts';
import type { FoundFile, Walk } from '../load/walk.ts';
import type { Known } from '../plan/known.ts';
import type { StoredArticles } from '../plan/plan.ts';
import type { Problem } from '../problems/problem.ts';
import { type PictureCatalogue, pictureCatalogue } from '../references/pictures.ts';
import { checkRedirectTargets, type Pages } from '../references/redirects.ts';
import { DEFAULT_TIME_ZONE, type SiteSettings } from '../validate/site.ts';
import { checkRelated } from './article.ts';
import { readSiteFiles, type SiteFiles } from './site-files.ts';
import type { Surroundings } from './surroundings.ts';
import { checkTagSpellings, type TagTitles } from './tag-spellings.ts';
import { examineTexts, type Texts } from './texts.ts';
import { schemaDigest } from './version.ts';

export type Progress = (stage: 'read' | 'store', done: number, total: number) => void;

/** What a look at the content folder found, as far as the next one can build on it. */
export type Seen = { siteFiles: SiteFiles; surroundings: Surroundings; looks: Texts['looks'] };

/** An earlier look, and the paths of all files that came, changed or went since. */
export type Earlier = { seen: Seen; touched: ReadonlySet<string> };

/** All that one look at the content folder gives; nothing is stored yet. */
export type Examined = Seen &
  Texts & {
    /** Every file whose time is well before this instant of the real clock is known as it is. */
    begun: Date;
    schema: string;
    walk: Walk;
    /** Files that came, changed or went; undefined = any may have. */
    touched: ReadonlySet<string> | undefined;
    pictures: PictureCatalogue;
    /** Of the whole folder; warnings only of files that were looked at now. */
    problems: Problem[];
  };

export type Examination = {
  contentDir: string;
  begun: Date;
  walk: Walk;
  known: Known;
  /** Undefined = everything is looked at. */
  earlier?: Earlier | undefined;
  tagTitles?: TagTitles | undefined;
  /** The articles of the database at an instant of the site's clock; without it no code is known to be another's. */
  stored?: { read: StoredArticles; now: Date } | undefined;
  onProgress?: Progress | undefined;
};

/** File systems tell times to this many milliseconds at worst: a file changed so shortly before a run is read again. */
export const CLOCK_GRAIN = 2000;

/**
 * Parses, validates, checks and renders everything that is not known already.
 * @throws ContentFolderError when the folder is no content folder
 */
export async function examine(examination: Examination): Promise<Examined> {
  const { contentDir, begun, walk, known, earlier, tagTitles, stored, onProgress } = examination;
  if (walk.hidden.length === 0 && !holdsContent(walk)) throw new ContentFolderError(contentDir, 'EMPTY');
  const touched = earlier?.touched;
  // It lives as long as what is seen now does: it may not hold what was seen before, or each run would hold all before it.
  const trusted = (file: FoundFile) =>
    touched ? !touched.has(file.path) : file.mtimeMs < (known.at?.getTime() ?? 0) - CLOCK_GRAIN;
  const pictures = pictureCatalogue(walk.files, known.pictures, trusted);
  const siteFiles = await readSiteFiles(walk, pictures.find, earlier);
  const settings = siteFiles.site.value ?? (known.site as SiteSettings | undefined);
  const timeZone = settings?.timeZone ?? DEFAULT_TIME_ZONE;
  const surroundings: Surroundings = {
    timeZone,
    sections: (siteFiles.sections.value ?? lastGood('sections.yaml', known.sections, known)).map(({ slug, title }) => ({
      value: slug,
      words: [title],
    })),
    authors: (siteFiles.authors.value ?? lastGood('authors.yaml', known.authors, known)).map(({ slug, name }) => ({
      value: slug,
      words: [name],
    })),
    findPicture: pictures.find,
  };
  const schema = schemaDigest(timeZone);
  const context = { known, surroundings, trusted, sameSchema: known.schema === schema };
  const { results, looks } = await examineTexts(walk, context, earlier, onProgress);
  if (stored) await checkReuse(results, () => codesOf(looks), known, stored.now, stored.read);
  const redirects = siteFiles.redirects.value ?? [];
  const problems = [
    ...walk.problems,
    ...Object.values(siteFiles).flatMap((file) => file.problems),
    ...problemsOf(looks),
    ...checkRelated(results, looks),
    ...(redirects.length > 0 ? checkRedirectTargets(REDIRECTS_FILE, redirects, pagesOf(looks, surroundings)) : []),
    ...(await checkTagSpellings(results, tagTitles)),
  ];
  return { begun, schema, walk, touched, siteFiles, surroundings, results, looks, pictures, problems };
}

const REDIRECTS_FILE = 'redirects.yaml';

function codesOf(looks: Texts['looks']): string[] {
  return [...looks.values()].flatMap(({ file, identity }) => (file.kind === 'article' && identity ? [identity] : []));
}

function pagesOf(looks: Texts['looks'], { sections, authors }: Surroundings): Pages {
  const identities = (kind: 'article' | 'page') =>
    new Set([...looks.values()].flatMap(({ file, identity }) => (file.kind === kind && identity ? [identity] : [])));
  const values = (choices: Surroundings['sections']) => new Set(choices.map(({ value }) => value));
  return {
    codes: identities('article'),
    pages: identities('page'),
    sections: values(sections),
    authors: values(authors),
  };
}

/** The entries of a file's last good version; an entry that it had dropped may be stored still, since something shows it. */
function lastGood<T extends { slug: string }>(name: string, stored: readonly T[], { files }: Known): readonly T[] {
  const listed = files.get(name)?.references?.lists;
  return listed ? stored.filter(({ slug }) => listed.includes(slug)) : stored;
}

function problemsOf(looks: Texts['looks']): Problem[] {
  const problems: Problem[] = [];
  for (const look of looks.values()) if (look.problems.length > 0) problems.push(...look.problems);
  return problems;
}

function holdsContent({ files }: Walk): boolean {
  for (const { kind } of files.values()) if (kind === 'site' || kind === 'sections' || kind === 'article') return true;
  return false;
}
