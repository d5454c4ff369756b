import { getAuthorNames } from '../authors/authors.ts';
import { foldJoined } from '../persian/letters.ts';
import { getSections } from '../sections/sections.ts';
import { authorAddress, tagAddress } from '../site/addresses.ts';
import { findTag } from '../tags/tags.ts';

/** A page that gathers articles, by the name that readers know it by. */
export type Place = { kind: 'section' | 'author' | 'tag'; name: string; href: string };

/** Sections, authors and the tag whose very name a text is, in any spelling: who seeks a name may mean all that is there. */
export async function findPlaces(text: string): Promise<Place[]> {
  const key = foldJoined(text);
  if (!key) return [];
  const [sections, authors, tag] = await Promise.all([getSections(), getAuthorNames(), findTag(key)]);
  const isSought = (name: string) => foldJoined(name) === key;
  return [
    ...authors.flatMap(({ slug, name }): Place[] =>
      isSought(name) ? [{ kind: 'author', name, href: authorAddress(slug) }] : [],
    ),
    ...sections.flatMap(({ title, href }): Place[] =>
      isSought(title) ? [{ kind: 'section', name: title, href }] : [],
    ),
    ...(tag ? [{ kind: 'tag' as const, name: tag.title, href: tagAddress(tag.slug) }] : []),
  ];
}
