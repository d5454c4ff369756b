import { readText } from '../load/read.ts';
import type { FoundFile } from '../load/walk.ts';
import { claimedCode } from '../parse/frontMatter.ts';
import type { Known } from '../plan/known.ts';
import { at, type Finding, hasErrors, type Problem, START } from '../problems/problem.ts';
import { type FileResult, NO_REFERENCES } from '../record.ts';
import { checkNames, checkPictures } from '../references/check.ts';
import { processArticle } from './article.ts';
import { processPage } from './page.ts';
import type { Surroundings } from './surroundings.ts';

export type LookContext = {
  known: Known;
  surroundings: Surroundings;
  /** Whether a file with the known size and time may be taken for the known one. */
  trusted: (file: FoundFile) => boolean;
  /** Whether the database was written by this version of the pipeline. */
  sameSchema: boolean;
};

/** What one article or page is now; it is read only when it is not known already, or not good. */
export async function lookAt(file: FoundFile, context: LookContext): Promise<FileResult> {
  const { surroundings } = context;
  const before = context.known.files.get(file.path);
  const reusable = context.sameSchema && before?.valid === true && before.kind === file.kind;
  const same = before?.size === file.size && before.mtimeMs === file.mtimeMs && context.trusted(file);
  if (reusable && same) {
    const kept = await keep(file, before.digest, context);
    if (kept) return kept;
  }
  const read = await readText(file);
  if (!read.ok) return brokenBy(file, read.digest, read.text, [at(file.path, read.position, read.finding)]);
  const kept = reusable && !same && before.digest === read.digest ? await keep(file, read.digest, context) : undefined;
  if (kept) return kept;
  const { digest, text } = read;
  const process = file.kind === 'page' ? processPage : processArticle;
  try {
    const result = await process({ file, digest, text }, surroundings);
    const warnings = read.warnings.map(({ position, finding }) => at(file.path, position, finding));
    return { ...result, problems: [...warnings, ...result.problems] };
  } catch (error) {
    return brokenBy(file, digest, text, [at(file.path, START, failureOf(error))]);
  }
}

/** A file of which nothing is known but, when it has a text, the code that it seems to claim. */
function brokenBy(file: FoundFile, digest: string, text: string | undefined, problems: Problem[]): FileResult {
  const identity = file.kind === 'article' && text !== undefined ? claimedCode(text) : undefined;
  return { file, digest, state: 'broken', identity, references: NO_REFERENCES, problems };
}

/** Whatever one file does to the programs that read it, it must not keep the others back. */
function failureOf(error: unknown): Finding {
  const { message } = error instanceof Error ? error : new Error(String(error));
  return { code: 'not-processed', severity: 'error', message: `this file can't be processed: ${message}` };
}

/** The result for a file that is as it was, unless one of its pictures has changed: then it must be rendered again. */
async function keep(
  file: FoundFile,
  digest: string,
  { known, surroundings }: LookContext,
): Promise<FileResult | undefined> {
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
