import type { MeasuredPicture } from '../markdown/context.ts';
import type { Examined } from '../run/examine.ts';
import type { RedirectEntry } from '../validate/redirects.ts';
import { differ } from './compare.ts';
import type { FileChanges } from './file-changes.ts';
import { unusedPictures } from './files.ts';
import type { Known, Placed } from './known.ts';
import type { Plan } from './plan.ts';

/** The parts of a plan that are not articles and pages. What a broken file described stays as it is. */
export function planSite(
  examined: Examined,
  known: Known,
  files: FileChanges,
): Pick<Plan, 'site' | 'sections' | 'authors' | 'pictures' | 'redirects'> {
  const { site, sections, authors, redirects } = examined.siteFiles;
  const pictures = [...examined.pictures.measured.values()].map(({ picture }) => picture);
  return {
    site: site.value && differ(known.site, site.value) ? site.value : undefined,
    sections: planList(sections.value, known.sections, (slug) => files.uses(`section/${slug}`)),
    authors: planList(authors.value, known.authors, (slug) => files.uses(`author/${slug}`)),
    pictures: {
      put: pictures.filter(
        (picture) =>
          files.uses(`picture/${picture.path}`) && differ(measure(known.pictures.get(picture.path)), picture),
      ),
      remove: unusedPictures(examined, files, known).filter((path) => known.pictures.has(path)),
    },
    redirects: planRedirects(redirects.value, known),
  };
}

function planRedirects(wanted: readonly RedirectEntry[] | undefined, known: Known): Plan['redirects'] {
  if (!wanted) return { put: [], remove: [] };
  const kept = new Set(wanted.map(({ from }) => from));
  return {
    put: wanted.filter((entry) => differ(known.redirects.get(entry.from), entry)),
    remove: [...known.redirects.keys()].filter((from) => !kept.has(from)),
  };
}

function measure(picture: MeasuredPicture | undefined): MeasuredPicture | undefined {
  return picture && { path: picture.path, digest: picture.digest, width: picture.width, height: picture.height };
}

/** An entry that the file dropped stays while an article's last good version still names it. */
function planList<T extends { slug: string }>(
  wanted: readonly T[] | undefined,
  known: readonly Placed<T>[],
  isUsed: (slug: string) => boolean,
): { put: Placed<T>[]; remove: string[] } {
  if (!wanted) return { put: [], remove: [] };
  const before = new Map(known.map((entry) => [entry.slug, entry]));
  const put = wanted
    .map((entry, position) => ({ ...entry, position }))
    .filter((entry) => differ(before.get(entry.slug), entry));
  const remove = [...before.keys()].filter((slug) => !isUsed(slug) && !wanted.some((entry) => entry.slug === slug));
  return { put, remove };
}
