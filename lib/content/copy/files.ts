import path from 'node:path';
import { type FoundFile, walkContent } from '../load/walk.ts';
import { nearest } from '../problems/nearest.ts';

/** A file was named that is no article or page of the content folder. */
export class UnknownFileError extends Error {
  override name = 'UnknownFileError';
}

/**
 * The articles and pages of a content folder, or those that are named: by a path from the working directory or from
 * the folder.
 * @throws UnknownFileError naming the first that is not there, ContentFolderError when there is no folder
 */
export async function textsOf(contentDir: string, named: readonly string[]): Promise<FoundFile[]> {
  const { files } = await walkContent(contentDir);
  const texts = [...files.values()].filter(({ kind }) => kind === 'article' || kind === 'page');
  if (named.length === 0) return texts;
  return named.map((name) => {
    const tries = [path.resolve(name), path.resolve(contentDir, name)].map((file) =>
      path.relative(contentDir, file).split(path.sep).join('/').normalize('NFC'),
    );
    const found = texts.find((file) => tries.includes(file.path));
    if (found) return found;
    const near = nearest(
      tries[1] ?? name,
      texts.map((file) => ({ value: file.path, words: [path.basename(file.path)] })),
    );
    throw new UnknownFileError(
      `«${name}» is no article or page of ${contentDir}.${near ? ` Did you mean ${near}?` : ''}`,
    );
  });
}
