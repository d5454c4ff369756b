import { live } from '../articles/card.ts';
import { now } from '../clock.ts';
import { database } from '../db/client.ts';
import { articleAddress } from '../site/addresses.ts';
import { getAnswerable, type ShownComment } from './comment.ts';
import { findKept, type Kept } from './kept.ts';
import { formToken } from './send.ts';

/** What the page with the form alone shows. */
export type FormPage = {
  article: { code: string; title: string; href: string };
  isOpen: boolean;
  answered: ShownComment | undefined;
  kept: Kept | undefined;
  token: string;
};

/** The live article of a code, as much as a form needs to say of it. */
export async function getFormArticle(code: string): Promise<(FormPage['article'] & { isOpen: boolean }) | undefined> {
  const row = await database().article.findFirst({
    where: { code, ...live(now()) },
    select: { code: true, title: true, slug: true, commentsOpen: true },
  });
  if (!row) return undefined;
  return { code, title: row.title, href: articleAddress(code, row.slug), isOpen: row.commentsOpen };
}

/**
 * The form of one reader.
 * @param to the comment that is answered
 * @param key of what was typed before and not taken
 */
export async function getFormPage(code: string, to: string, key: string): Promise<FormPage | undefined> {
  const article = await getFormArticle(code);
  if (!article) return undefined;
  const kept = findKept(key);
  const answers = kept ? (kept.refused === 'reply' ? '' : kept.typed.to) : to;
  const answered = answers ? await getAnswerable(code, answers) : undefined;
  return { article, isOpen: article.isOpen, answered, kept, token: await formToken(code) };
}
