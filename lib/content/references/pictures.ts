import type { FoundFile } from '../load/walk.ts';
import type { FindPicture, MeasuredPicture, PictureAnswer } from '../markdown/context.ts';
import { nearest } from '../problems/nearest.ts';
import { FORMATS, measure, refuse } from './measure.ts';

const TAKEN = /\.(jpe?g|png|webp|avif|gif|svg)$/i;

/** What an earlier run measured, valid while the file's size and time are the same. */
export type KnownPicture = MeasuredPicture & { size: number; mtimeMs: number };

export type PictureCatalogue = {
  find: FindPicture;
  /** Every picture asked for so far and found good, with its file. */
  measured: Map<string, { picture: MeasuredPicture; file: FoundFile }>;
};

/**
 * The pictures of media/, each read and measured once, when something first refers to it.
 * @param trusted whether what is known about a file that looks the same may be believed
 */
export function pictureCatalogue(
  files: ReadonlyMap<string, FoundFile>,
  known: ReadonlyMap<string, KnownPicture>,
  trusted: (file: FoundFile) => boolean,
): PictureCatalogue {
  const answers = new Map<string, Promise<PictureAnswer>>();
  const measured: PictureCatalogue['measured'] = new Map();

  const look = async (path: string): Promise<PictureAnswer> => {
    const file = files.get(path);
    if (file?.kind !== 'media') return missing(path, namesOf(files));
    if (!TAKEN.test(path))
      return refuse({ code: 'picture-kind', message: `«${path}» is not taken`, value: path, allowed: FORMATS });
    const before = known.get(path);
    const same = before && before.size === file.size && before.mtimeMs === file.mtimeMs && trusted(file);
    const answer = same ? accept(before) : await measure(file);
    if (answer.ok) measured.set(path, { picture: answer.picture, file });
    return answer;
  };
  return {
    measured,
    find: (path) => {
      const answer = answers.get(path) ?? look(path);
      answers.set(path, answer);
      return answer;
    },
  };
}

function namesOf(files: ReadonlyMap<string, FoundFile>): string[] {
  return [...files.values()].filter(({ kind }) => kind === 'media').map(({ path }) => path);
}

function accept({ path, digest, width, height }: MeasuredPicture): PictureAnswer {
  return { ok: true, picture: { path, digest, width, height } };
}

function missing(path: string, all: readonly string[]): PictureAnswer {
  const choices = all.map((value) => ({ value, words: [value.replace(/^media\//, '')] }));
  const near = nearest(path, choices);
  if (/^[a-z][a-z0-9+.-]*:/i.test(path)) {
    return refuse({
      code: 'missing-picture',
      message: `«${path}» is another site's picture`,
      value: path,
      allowed: 'a file in media/',
    });
  }
  const message = `there is no picture «${path}»`;
  return refuse({
    code: 'missing-picture',
    message,
    value: path,
    allowed: 'a file in media/',
    ...(near && { nearest: near }),
  });
}
