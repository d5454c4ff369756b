import type { FindPicture } from '../markdown/context.ts';
import { type Choice, listChoices, nearest } from '../problems/nearest.ts';
import { at, type Problem } from '../problems/problem.ts';
import type { Reference, References } from '../record.ts';

/** What the content folder has to refer to. */
export type Targets = {
  /** Section slugs with their titles, author slugs with their names. */
  sections: readonly Choice[];
  authors: readonly Choice[];
  findPicture: FindPicture;
};

/** Every section and author that a file names and that does not exist. */
export function checkNames(file: string, { section, authors }: References, targets: Targets): Problem[] {
  const problems: Problem[] = [];
  if (section) problems.push(...checkName(file, section, 'section', targets.sections));
  for (const author of authors) problems.push(...checkName(file, author, 'author', targets.authors));
  return problems;
}

function checkName(
  file: string,
  { value, line, column }: Reference,
  kind: 'section' | 'author',
  choices: readonly Choice[],
): Problem[] {
  if (choices.some((choice) => choice.value === value)) return [];
  const near = nearest(value, choices);
  const message = `unknown ${kind} «${value}»`;
  const allowed = listChoices(choices);
  return [
    at(
      file,
      { line, column },
      { code: `unknown-${kind}`, severity: 'error', message, value, allowed, ...(near && { nearest: near }) },
    ),
  ];
}

/** Every picture that a file names and that can't be shown. */
export async function checkPictures(
  file: string,
  pictures: readonly Reference[],
  find: FindPicture,
): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const { value, line, column } of pictures) {
    const answer = await find(value);
    if (!answer.ok) problems.push(at(file, { line, column }, answer.finding));
  }
  return problems;
}
