import path from 'node:path';
import { listChoices, nearest } from '../problems/nearest.ts';
import { contentRoot, type Walk } from './walk.ts';

/** A file was named that the content folder has not; the message says which, and what was probably meant. */
export class UnknownFileError extends Error {
  override name = 'UnknownFileError';
}

/**
 * The paths, as the content folder has them, of what an editor named: a file or a folder, by its path from the content
 * folder, from the working directory, or absolute; or by the name of the file alone, when only one file has it.
 * @throws UnknownFileError
 */
export async function chooseFiles(named: readonly string[], contentDir: string, walk: Walk): Promise<Set<string>> {
  const root = await contentRoot(contentDir);
  const known = new Set([...walk.files.keys(), ...walk.problems.map(({ file }) => file)]);
  const chosen = new Set<string>();
  for (const name of named) {
    const found = find(name, root, contentDir, [...known]);
    if (found.length === 0) throw unknown(name, contentDir, [...known]);
    for (const file of found) chosen.add(file);
  }
  return chosen;
}

function find(name: string, root: string, contentDir: string, known: readonly string[]): string[] {
  const normal = name.normalize('NFC');
  const inside = [root, path.resolve(contentDir)].map((folder) => path.relative(folder, path.resolve(normal)));
  for (const candidate of [normal, ...inside]) {
    const wanted = path.posix.normalize(candidate.split(path.sep).join('/')).replace(/\/$/, '');
    const found = known.filter((file) => file === wanted || wanted === '.' || file.startsWith(`${wanted}/`));
    if (found.length > 0) return found;
  }
  const alike = known.filter((file) => path.posix.basename(file) === normal);
  return alike.length === 1 ? alike : [];
}

function unknown(name: string, contentDir: string, known: readonly string[]): UnknownFileError {
  const texts = known.filter((file) => !file.startsWith('media/'));
  const choices = texts.map((file) => ({ value: file, words: [path.posix.basename(file)] }));
  const near = nearest(name, choices) ?? nearest(path.posix.basename(name), choices);
  const meant = near ? `Did you mean \`${near}\`?` : `There are: ${listChoices(choices)}.`;
  return new UnknownFileError(`There is no file «${name}» in the content folder ${contentDir}. ${meant}`);
}
