import { walkContent } from './load/walk.ts';
import { nothingKnown } from './plan/known.ts';
import { pictureCatalogue } from './references/pictures.ts';
import { readSiteFiles } from './run/site-files.ts';
import { DEFAULT_TIME_ZONE } from './validate/site.ts';

/** What a content folder's own files say of the newsroom; what they can't be read for is empty. */
export type NewsroomFiles = {
  sections: { slug: string; title: string }[];
  authors: { slug: string; title: string }[];
  timeZone: string;
};

/**
 * Reads sections.yaml, authors.yaml and site.yaml without a database.
 * @throws ContentFolderError when there is no content folder
 */
export async function readNewsroom(contentDir: string): Promise<NewsroomFiles> {
  const walk = await walkContent(contentDir);
  const pictures = pictureCatalogue(walk.files, nothingKnown().pictures, () => false);
  const { site, sections, authors } = await readSiteFiles(walk, pictures.find, undefined);
  return {
    sections: (sections.value ?? []).map(({ slug, title }) => ({ slug, title })),
    authors: (authors.value ?? []).map(({ slug, name }) => ({ slug, title: name })),
    timeZone: site.value?.timeZone ?? DEFAULT_TIME_ZONE,
  };
}
