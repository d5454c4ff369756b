import { isDrawing } from '../../media/address.ts';
import type { FindPicture } from '../markdown/context.ts';
import { type Choice, listChoices, nearest } from '../problems/nearest.ts';
import { at, type Problem } from '../problems/problem.ts';
import type { Reference, References } from '../record.ts';
import { PHOTO_FORMATS } from './measure.ts';

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
    const finding = answer.ok ? answer.remark : answer.finding;
    if (finding) problems.push(at(file, { line, column }, finding));
  }
  return problems;
}

/** The same where a photo is needed: lists, search engines and other sites can't show a drawing. */
export async function checkPhotos(file: string, pictures: readonly Reference[], find: FindPicture): Promise<Problem[]> {
  const drawings = pictures.filter(({ value }) => isDrawing(value));
  return [
    ...(await checkPictures(file, pictures, find)),
    ...drawings.map(({ value, ...place }) => {
      const message = `«${value}» is a drawing; here a photo is needed`;
      return at(file, place, { code: 'picture-kind', severity: 'error', message, value, allowed: PHOTO_FORMATS });
    }),
  ];
}
