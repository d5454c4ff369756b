import { database } from '../db/client.ts';
import { sectionAddress } from '../site/addresses.ts';
import { untilChange } from '../site/until-change.ts';

/** What leads to a section: its name, its address, its colour. */
export type SectionLink = { slug: string; title: string; href: string; color: string | undefined };

/** A section (سرویس) as sections.yaml describes it. */
export type Section = SectionLink & { description: string | undefined };

/** All sections in the newsroom's order. */
export function getSections(): Promise<Section[]> {
  return untilChange('sections', readSections);
}

/** The section with a slug, or undefined. */
export async function getSection(slug: string): Promise<Section | undefined> {
  return (await getSections()).find((section) => section.slug === slug);
}

/** Links to sections by their slugs, `slugs` among them as far as there are such sections. */
export async function getSectionLinks(slugs: readonly string[]): Promise<ReadonlyMap<string, SectionLink>> {
  const shared = linksOf(await getSections());
  // An article can be read a moment before its new section is known here.
  return slugs.every((slug) => shared.has(slug)) ? shared : linksOf(await readSections());
}

function linksOf(sections: readonly Section[]) {
  return new Map(sections.map(({ slug, title, href, color }) => [slug, { slug, title, href, color }]));
}

async function readSections(): Promise<Section[]> {
  const rows = await database().section.findMany({ orderBy: { position: 'asc' } });
  return rows.map(({ slug, title, description, color }) => ({
    slug,
    title,
    href: sectionAddress(slug),
    description: description ?? undefined,
    color: color ?? undefined,
  }));
}
