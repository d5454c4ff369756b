import { walkContent } from './load/walk.ts';
import type { ArticleRecord } from './record.ts';
import { lookUp, type Remembered } from './remembered.ts';
import { problemLine } from './report/text.ts';
import { examine } from './run/examine.ts';

/** One article's file as it is now; without a record when it has an error. */
export type ContentStanding = {
  file: string;
  /** That the file has or, when it can't be parsed, seems to claim. */
  code: string | undefined;
  article: Pick<ArticleRecord, 'code' | 'title' | 'status' | 'publishedAt'> | undefined;
  problems: string[];
};

/**
 * Every article of the content folder, as its file is.
 * @throws ContentFolderError when there is no content folder
 */
export async function readStanding(contentDir: string, now: Date, remembered?: Remembered): Promise<ContentStanding[]> {
  const walk = await walkContent(contentDir);
  const { results, problems } = await examine({ contentDir, begun: now, walk, ...lookUp(remembered, now) });
  const errors = problems.filter(({ severity }) => severity === 'error');
  return results
    .filter(({ file }) => file.kind === 'article')
    .map(({ file, state, identity, article }) => ({
      file: file.path,
      code: identity,
      article: state === 'read' ? article : undefined,
      problems: errors
        .filter((problem) => problem.file === file.path)
        .map((problem) => problemLine(problem, { contentDir, links: false })),
    }));
}
