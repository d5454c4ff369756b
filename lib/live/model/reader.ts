import { getArticle, isWithdrawn } from '../../articles/article.ts';
import { getLatest, getListPage, getPicks } from '../../articles/lists.ts';
import type { PrismaClient } from '../../db/generated/client.ts';
import type { Folder } from './folder.ts';
import type { NewsroomModel } from './newsroom-model.ts';

const byName = <T>(entries: Iterable<[string, T]>) => [...entries].sort(([a], [b]) => (a < b ? -1 : 1));

/** What a site shows, by what pages are made of; of articles themselves only those of `codes`. */
export async function readSite(database: PrismaClient, codes: readonly string[]) {
  const articles = new Map<string, unknown>();
  const gone: string[] = [];
  for (const code of codes) {
    const article = await getArticle(code);
    if (article) {
      const { title, lead, slug, publishedAt, pick, breaking, section, bodyHtml, picture } = article;
      const names = article.authors.map((author) => author.slug);
      const chosen = await database.articleRelated.findMany({
        where: { articleCode: code },
        orderBy: { position: 'asc' },
      });
      const related = chosen.map(({ relatedCode }) => relatedCode);
      const facts = { title, lead, slug, at: publishedAt.toISOString(), pick, breaking, related, names };
      articles.set(code, { ...facts, section: section.slug, bodyHtml, image: picture?.path });
    }
    if (await isWithdrawn(code)) gone.push(code);
  }
  const spellings = await database.articleTag.findMany({ orderBy: [{ articleCode: 'asc' }, { position: 'asc' }] });
  const sections = await database.section.findMany({ orderBy: { position: 'asc' } });
  const inSections = new Map<string, string[]>();
  for (const { slug } of sections) {
    const page = await getListPage(1, { sectionSlug: slug });
    inSections.set(slug, page?.articles.map(({ code }) => code) ?? []);
  }
  const authors = await database.author.findMany();
  const redirects = await database.redirect.findMany();
  const files = await database.contentFile.findMany({ where: { valid: false }, orderBy: { path: 'asc' } });
  const pictures = await database.picture.findMany();
  return {
    articles: byName(articles),
    gone: gone.sort(),
    latest: (await getLatest(1000)).map(({ code, title, lead, section, picture }) =>
      [code, title, lead, section.slug, picture?.path].join('|'),
    ),
    picks: (await getPicks(1000)).map(({ code }) => code),
    tags: spellings.map(({ articleCode, spelling }) => `${articleCode} ${spelling}`),
    tagCount: await database.tag.count(),
    sections: byName(sections.map(({ slug, title }) => [slug, title])),
    inSections: byName(inSections),
    authors: byName(authors.map(({ slug, name }) => [slug, name])),
    redirects: byName(redirects.map(({ from, to }) => [from, to])),
    site: ((await database.site.findFirst())?.settings as { name?: string } | undefined)?.name,
    broken: files.map(({ path }) => path),
    pictures: byName(pictures.map(({ path, width }) => [path, width])),
  };
}

export type SiteShown = Awaited<ReturnType<typeof readSite>>;

/** The same, as the model has it. */
export function readModel(
  model: NewsroomModel,
  codes: readonly string[],
  seen: MemoryOfLists,
  folder: Folder,
): SiteShown {
  const live = model.live();
  const drafts = (codes: Iterable<string>) => [...codes].flatMap((code) => model.shown.get(code) ?? []);
  const all = drafts(model.shown.keys());
  const gone = codes.filter((code) => {
    const shown = model.shown.get(code);
    return shown ? shown.draft.status === 'withdrawn' : model.frozen.has(code);
  });
  const images = new Set(all.flatMap(({ draft }) => draft.image ?? []));
  const sections = seen.sections(model, new Set(all.map(({ draft }) => draft.section)));
  const tags = drafts([...model.shown.keys()].sort()).flatMap(({ draft }) => tagsOf(draft.tags, draft.code));
  return {
    articles: byName(
      drafts(live.filter((code) => codes.includes(code))).map(
        ({ slug, draft: { code, at, authors, body, section, image, tags: _, status: _s, ...same } }) => [
          code,
          {
            ...{ title: same.title, lead: same.lead, slug, at: new Date(at).toISOString(), pick: same.pick },
            ...{ breaking: same.breaking, related: same.related, names: authors, section },
            ...{ bodyHtml: `<p>${body}</p>`, image },
          },
        ],
      ),
    ),
    gone: gone.sort(),
    latest: drafts(live).map(({ draft: { code, title, lead, section, image } }) =>
      [code, title, lead, section, image].join('|'),
    ),
    picks: live.filter((code) => model.shown.get(code)?.draft.pick),
    tags,
    tagCount: new Set(tags.map((tag) => keyOf(tag.slice(tag.indexOf(' '))))).size,
    sections: byName(sections),
    inSections: byName(
      [...sections.keys()].map((slug): [string, string[]] => {
        return [slug, live.filter((code) => model.shown.get(code)?.draft.section === slug).slice(0, 20)];
      }),
    ),
    authors: byName(seen.authors(model, new Set(all.flatMap(({ draft }) => draft.authors)))),
    redirects: byName(model.redirects.map(([from, to]) => [`/${from}`, `/${to}`])),
    site: model.site.name,
    broken: model.broken,
    pictures: byName(seen.pictures(images, folder, model)),
  };
}

const keyOf = (tag: string) => tag.replace(/[\s\u200c]/g, '');

/** Two spellings of one tag are one tag: the first one stays. */
function tagsOf(tags: readonly string[], code: string): string[] {
  const first = new Map(tags.toReversed().map((tag) => [keyOf(tag), tag]));
  return tags.filter((tag) => first.get(keyOf(tag)) === tag).map((tag) => `${code} ${tag}`);
}

/** What a list dropped stays while something that is shown still names it; so does a picture that is gone. */
export class MemoryOfLists {
  #sections = new Map<string, string>();
  #authors = new Map<string, string>();
  #widths = new Map<string, number>();

  sections({ sections }: NewsroomModel, used: ReadonlySet<string>): Map<string, string> {
    const kept = [...this.#sections].filter(([slug]) => used.has(slug));
    this.#sections = new Map([...kept, ...sections]);
    return this.#sections;
  }

  authors({ authors }: NewsroomModel, used: ReadonlySet<string>): Map<string, string> {
    const kept = [...this.#authors].filter(([slug]) => used.has(slug));
    this.#authors = new Map([...kept, ...authors]);
    return this.#authors;
  }

  pictures(used: ReadonlySet<string>, folder: Folder, model: NewsroomModel): Map<string, number> {
    const good = new Set<string>();
    for (const [path, code] of model.owners) {
      const image = model.shown.get(code)?.draft.image;
      if (image && !model.broken.includes(path)) good.add(image);
    }
    this.#widths = new Map(
      [...used].map((path) => {
        const now = folder.get(path);
        const width = good.has(path) && now?.kind === 'picture' ? now.width : this.#widths.get(path);
        return [path, width ?? 0];
      }),
    );
    return this.#widths;
  }
}
