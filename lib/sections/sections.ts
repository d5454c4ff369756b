import { database } from '../db/client.ts';
import { sectionAddress } from '../site/addresses.ts';

/** A section (سرویس) as sections.yaml describes it. */
export type Section = {
  slug: string;
  title: string;
  href: string;
  description: string | undefined;
  color: string | undefined;
};

/** All sections in the newsroom's order. */
export async function getSections(): Promise<Section[]> {
  const rows = await database().section.findMany({ orderBy: { position: 'asc' } });
  return rows.map(({ slug, title, description, color }) => ({
    slug,
    title,
    href: sectionAddress(slug),
    description: description ?? undefined,
    color: color ?? undefined,
  }));
}

/** The section with a slug, or undefined. */
export async function getSection(slug: string): Promise<Section | undefined> {
  return (await getSections()).find((section) => section.slug === slug);
}
