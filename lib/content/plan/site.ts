import type { MeasuredPicture } from '../markdown/context.ts';
import type { Examined } from '../run/examine.ts';
import { differ } from './compare.ts';
import type { Known, KnownFile, Placed } from './known.ts';
import type { Plan } from './plan.ts';

/** The parts of a plan that are not articles and pages. What a broken file described stays as it is. */
export function planSite(
  examined: Examined,
  known: Known,
  files: ReadonlyMap<string, KnownFile>,
): Pick<Plan, 'site' | 'sections' | 'authors' | 'pictures' | 'redirects'> {
  const { site, sections, authors, redirects } = examined.siteFiles;
  const references = [...files.values()].flatMap((file) => file.references ?? []);
  const usedSections = new Set(references.map(({ section }) => section?.value));
  const usedAuthors = new Set(references.flatMap((file) => file.authors.map(({ value }) => value)));
  const usedPictures = new Set(references.flatMap((file) => file.pictures.map(({ value }) => value)));
  const pictures = [...examined.pictures.measured.values()].map(({ picture }) => picture);
  return {
    site: site.value && differ(known.site, site.value) ? site.value : undefined,
    sections: planList(sections.value, known.sections, usedSections),
    authors: planList(authors.value, known.authors, usedAuthors),
    pictures: {
      put: pictures.filter(
        (picture) => usedPictures.has(picture.path) && differ(measure(known.pictures.get(picture.path)), picture),
      ),
      remove: [...known.pictures.keys()].filter((path) => !usedPictures.has(path)),
    },
    redirects: {
      put: (redirects.value ?? []).filter((entry) =>
        differ(
          known.redirects.find(({ from }) => from === entry.from),
          entry,
        ),
      ),
      remove: redirects.value
        ? known.redirects
            .map(({ from }) => from)
            .filter((from) => !redirects.value?.some((entry) => entry.from === from))
        : [],
    },
  };
}

function measure(picture: MeasuredPicture | undefined): MeasuredPicture | undefined {
  return picture && { path: picture.path, digest: picture.digest, width: picture.width, height: picture.height };
}

/** An entry that the file dropped stays while an article's last good version still names it. */
function planList<T extends { slug: string }>(
  wanted: readonly T[] | undefined,
  known: readonly Placed<T>[],
  used: ReadonlySet<string | undefined>,
): { put: Placed<T>[]; remove: string[] } {
  if (!wanted) return { put: [], remove: [] };
  const before = new Map(known.map((entry) => [entry.slug, entry]));
  const put = wanted
    .map((entry, position) => ({ ...entry, position }))
    .filter((entry) => differ(before.get(entry.slug), entry));
  const remove = [...before.keys()].filter((slug) => !used.has(slug) && !wanted.some((entry) => entry.slug === slug));
  return { put, remove };
}
