import { now } from '../clock.ts';
import { database } from '../db/client.ts';
import { articleAddress } from '../site/addresses.ts';
import { live } from './card.ts';
import { PAGE_SIZE, type Paged, pagesOf } from './lists.ts';

/** A published correction (تصحیح), and the article that it mends. */
export type CorrectionEntry = { at: Date; text: string; code: string; title: string; href: string };

export type CorrectionsPage = Paged & { corrections: CorrectionEntry[] };

/** One page of the corrections of all live articles, newest first, or undefined beyond the last. */
export async function getCorrectionsPage(page: number): Promise<CorrectionsPage | undefined> {
  const at = now();
  const where = { at: { lte: at }, article: live(at) };
  const total = await database().correction.count({ where });
  const pages = pagesOf(total);
  if (page > pages) return undefined;
  const rows = await database().correction.findMany({
    where,
    orderBy: [{ at: 'desc' }, { articleCode: 'desc' }, { position: 'asc' }],
    skip: (page - 1) * PAGE_SIZE,
    take: PAGE_SIZE,
    select: { at: true, text: true, article: { select: { code: true, slug: true, title: true } } },
  });
  const corrections = rows.map(({ article: { code, slug, title }, ...correction }) => ({
    ...correction,
    code,
    title,
    href: articleAddress(code, slug),
  }));
  return { corrections, page, pages, total };
}
