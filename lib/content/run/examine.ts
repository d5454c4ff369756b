import { setImmediate } from 'node:timers/promises';
import { ContentFolderError } from '../load/folder-error.ts';
import { readText } from '../load/read.ts';
import { type FoundFile, type Walk, walkContent } from '../load/walk.ts';
import type { Known } from '../plan/known.ts';
import { at, hasErrors, type Problem } from '../problems/problem.ts';
import { type FileResult, NO_REFERENCES } from '../record.ts';
import { checkNames, checkPictures } from '../references/check.ts';
import { type PictureCatalogue, pictureCatalogue } from '../references/pictures.ts';
import { DEFAULT_TIME_ZONE, type SiteSettings } from '../validate/site.ts';
import { checkRelated, processArticle } from './article.ts';
import { checkDuplicates } from './duplicates.ts';
import { processPage } from './page.ts';
import { readSiteFiles, type SiteFiles } from './site-files.ts';
import type { Surroundings } from './surroundings.ts';
import { checkTagSpellings } from './tag-spellings.ts';
import { schemaDigest } from './version.ts';

export type Progress = (stage: 'read' | 'store', done: number, total: number) => void;

/** All that one look at the content folder gives; nothing is stored yet. */
export type Examined = {
  /** When the look began, by the real clock. */
  begun: Date;
  schema: string;
  walk: Walk;
  siteFiles: SiteFiles;
  results: FileResult[];
  pictures: PictureCatalogue;
  problems: Problem[];
};

/** File systems tell times to this many milliseconds at worst: a file changed so shortly before a run is read again. */
const CLOCK_GRAIN = 2000;
/** Milliseconds of work after which other work of the process gets its turn. */
const TURN = 20;

/**
 * Loads, parses, validates, checks and renders everything that is not known already.
 * @throws ContentFolderError when the folder is not there, or is no content folder
 */
export async function examine(contentDir: string, known: Known, onProgress?: Progress): Promise<Examined> {
  const begun = new Date();
  const walk = await walkContent(contentDir);
  if (!walk.files.some(({ kind }) => ['site', 'sections', 'article'].includes(kind)) && walk.hidden.length === 0) {
    throw new ContentFolderError(contentDir, 'EMPTY');
  }
  const trusted = (file: FoundFile) => known.at !== undefined && file.mtimeMs < known.at.getTime() - CLOCK_GRAIN;
  const pictures = pictureCatalogue(walk.files, known.pictures, trusted);
  const siteFiles = await readSiteFiles(walk.files, walk.hidden, pictures.find);
  const settings = siteFiles.site.value ?? (known.site as SiteSettings | undefined);
  const timeZone = settings?.timeZone ?? DEFAULT_TIME_ZONE;
  const surroundings: Surroundings = {
    timeZone,
    sections: (siteFiles.sections.value ?? known.sections).map(({ slug, title }) => ({ value: slug, words: [title] })),
    authors: (siteFiles.authors.value ?? known.authors).map(({ slug, name }) => ({ value: slug, words: [name] })),
    findPicture: pictures.find,
  };
  const schema = schemaDigest(timeZone);
  const look = { known, surroundings, trusted, sameSchema: known.schema === schema };

  const texts = walk.files.filter(({ kind }) => kind === 'article' || kind === 'page');
  const results: FileResult[] = [];
  let turn = performance.now();
  for (const file of texts) {
    results.push(await lookAt(file, look));
    if (performance.now() - turn < TURN) continue;
    onProgress?.('read', results.length, texts.length);
    await setImmediate();
    turn = performance.now();
  }
  onProgress?.('read', texts.length, texts.length);
  checkDuplicates(results);
  const problems = [
    ...walk.problems,
    ...Object.values(siteFiles).flatMap((file) => file.problems),
    ...results.flatMap((result) => result.problems),
    ...checkRelated(results),
    ...checkTagSpellings(results, known.tags),
  ];
  return { begun, schema, walk, siteFiles, results, pictures, problems };
}

type Look = { known: Known; surroundings: Surroundings; trusted: (file: FoundFile) => boolean; sameSchema: boolean };

async function lookAt(file: FoundFile, look: Look): Promise<FileResult> {
  const { surroundings } = look;
  const before = look.known.files.get(file.path);
  const reusable = look.sameSchema && before?.valid === true && before.kind === file.kind;
  const same = before?.size === file.size && before.mtimeMs === file.mtimeMs && look.trusted(file);
  if (reusable && same) {
    const kept = await keep(file, before.digest, look);
    if (kept) return kept;
  }
  const read = await readText(file);
  if (!read.ok) {
    const problems = [at(file.path, read.position, read.finding)];
    return { file, digest: read.digest, state: 'broken', identity: undefined, references: NO_REFERENCES, problems };
  }
  const kept = reusable && !same && before.digest === read.digest ? await keep(file, read.digest, look) : undefined;
  if (kept) return kept;
  const text = { file, digest: read.digest, text: read.text };
  return file.kind === 'page' ? processPage(text, surroundings) : processArticle(text, surroundings);
}

/** The result for a file that is as it was, unless one of its pictures has changed: then it must be rendered again. */
async function keep(file: FoundFile, digest: string, { known, surroundings }: Look): Promise<FileResult | undefined> {
  const before = known.files.get(file.path);
  const references = before?.references ?? NO_REFERENCES;
  for (const { value } of references.pictures) {
    const answer = await surroundings.findPicture(value);
    if (answer.ok && answer.picture.digest !== known.pictures.get(value)?.digest) return undefined;
  }
  const problems = [
    ...checkNames(file.path, references, surroundings),
    ...(await checkPictures(file.path, references.pictures, surroundings.findPicture)),
  ];
  const identity = before?.identity ?? undefined;
  return { file, digest, state: hasErrors(problems) ? 'broken' : 'unchanged', identity, references, problems };
}
