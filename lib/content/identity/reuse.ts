import { isLive } from '../plan/addresses.ts';
import type { Known, Remembered } from '../plan/known.ts';
import type { StoredArticle, StoredArticles } from '../plan/plan.ts';
import { at, type Finding, START } from '../problems/problem.ts';
import type { ArticleRecord, FileResult } from '../record.ts';
import { freeCode } from './free-code.ts';
import { likeness, sketchOf, titleLikeness } from './likeness.ts';

/** From these shares on, two titles, or two whole texts, are of one article. */
const LIKE_TITLE = 0.5;
const LIKE_TEXT = 0.35;

/** What is remembered of an article that is live no more, beside its address. */
export function remembranceOf({ slug, title, lead, bodyHtml, publishedAt }: StoredArticle): Remembered {
  return { slug, title, publishedAt, sketch: sketchOf(title, lead, bodyHtml) };
}

/**
 * Marks files that give the code of an article that readers knew to another article: the code comes from a file that did
 * not have it, and neither title, nor time of publication, nor text is like what it stood for. A renamed file and an
 * edited text stay the same article; so does whatever says that it is by the article's own `slug`.
 * @param codes tells all codes of the folder
 * @param stored reads articles as they are stored
 */
export async function checkReuse(
  results: readonly FileResult[],
  codes: () => Iterable<string>,
  known: Known,
  now: Date,
  stored: StoredArticles,
): Promise<void> {
  const newcomers = results.filter(
    ({ state, file, article }) => state === 'read' && article && known.files.get(file.path)?.identity !== article.code,
  );
  const doubtful = newcomers.flatMap((result) => {
    const { article } = result;
    const before = article && knownAs(article.code, known, now);
    return article && before && !isLikely(article, before) ? [{ result, article, before }] : [];
  });
  if (doubtful.length === 0) return;
  const texts = await stored(doubtful.map(({ article }) => article.code).filter((code) => known.articles.has(code)));
  const free = freeCode([...codes(), ...known.articles.keys(), ...known.tombstones.keys()]);
  for (const { result, article, before } of doubtful) {
    const text = texts.get(article.code);
    const sketch = text ? remembranceOf(text).sketch : before.sketch;
    if (sketch === null || likeness(sketch, sketchOf(article.title, article.lead, article.bodyHtml)) >= LIKE_TEXT)
      continue;
    result.state = 'broken';
    result.reused = true;
    const finding = findingFor(article.code, before, String(free));
    result.problems.push(at(result.file.path, result.references.identity ?? START, finding));
  }
}

/** The article that readers knew by this code, whether it is live or was. */
function knownAs(code: string, known: Known, now: Date): Remembered | undefined {
  const article = known.articles.get(code);
  const live = article && isLive(article, now);
  return live ? { ...article, sketch: null } : known.tombstones.get(code);
}

/** Whether it is the same without a look at its text. */
function isLikely({ wantedSlug, title, publishedAt }: ArticleRecord, before: Remembered): boolean {
  return (
    wantedSlug === before.slug ||
    before.title === null ||
    publishedAt.getTime() === before.publishedAt?.getTime() ||
    titleLikeness(title, before.title) >= LIKE_TITLE
  );
}

function findingFor(code: string, { title, slug }: Remembered, free: string): Finding {
  return {
    code: 'reused-code',
    severity: 'error',
    message: `the code «${code}» was that of another article, «${title}»; a code is never given to another one`,
    value: code,
    allowed: `another code, or \`slug: ${slug}\` if it is the same article`,
    nearest: free,
  };
}
