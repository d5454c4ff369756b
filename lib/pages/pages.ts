import { database } from '../db/client.ts';

/** A standing page (about, contact …) of the content folder's pages/. */
export type StandingPage = { slug: string; title: string; description: string | undefined; bodyHtml: string };

/** The standing page with a slug, or undefined. */
export async function getStandingPage(slug: string): Promise<StandingPage | undefined> {
  const row = await database().page.findUnique({ where: { slug } });
  return row ? { ...row, description: row.description ?? undefined } : undefined;
}

/** Titles and addresses of all standing pages, for the footer. */
export async function getStandingPageLinks(): Promise<{ title: string; href: string }[]> {
  const rows = await database().page.findMany({ orderBy: { slug: 'asc' }, select: { slug: true, title: true } });
  return rows.map(({ slug, title }) => ({ title, href: `/${slug}` }));
}
