import { type Act, type Content, DAMAGES, type Draft, type Folder, imagine, type Step, WAYS } from './folder.ts';
import { type Random, randomFrom } from './random.ts';

/** What happens to a newsroom: the folder at its beginning, then one step after another. */
export type Story = { begin: Act[]; steps: Step[] };

const FOLDERS = ['articles/a', 'articles/ب پ', 'articles/a/c'] as const;
const SECTIONS = ['politics', 'science', 'art', 'world'] as const;
const AUTHORS = ['sara', 'reza'] as const;
const WORDS = ['باران', 'دریا', 'کوه', 'شهر', 'راه', 'روز'] as const;
const TAGS = ['برف', 'می‌رود', 'می رود', 'غزه'] as const;
const PICTURES = ['media/a.webp', 'media/b.webp'] as const;
/** All articles say this, so that one that takes another's code or comes back from elsewhere is never a stranger. */
const COMMON = 'این جمله در همهٔ خبرهای این داستان آمده است تا هر خبر خودش بماند.';
/** The library is large enough for the guard in one story of so many. */
const LARGE = 4;

/** A story that is the same for the same seed. */
export function tellStory(seed: number, length: number): Story {
  const random = randomFrom(seed);
  const folder: Folder = new Map();
  const teller = new Teller(random, folder);
  const begin = teller.beginning(seed % LARGE === 0 ? 60 : 6);
  let day = 0;
  const steps = Array.from({ length }, (): Step => {
    const count = random.once(4) ? 2 + random.number(6) : 1;
    const acts = Array.from({ length: count }, () => teller.act());
    if (random.once(6)) day += random.number(4);
    return { acts: acts.flat(), way: random.one(WAYS), day, yes: random.once(10) };
  });
  return { begin, steps };
}

class Teller {
  readonly #random: Random;
  readonly #folder: Folder;
  #made = 0;

  constructor(random: Random, folder: Folder) {
    this.#random = random;
    this.#folder = folder;
  }

  beginning(articles: number): Act[] {
    const named = (slugs: readonly string[]) => slugs.map((slug): [string, string] => [slug, slug]);
    this.#write('site.yaml', { kind: 'site', name: 'پیک', timeZone: 'Asia/Tehran' });
    this.#write('sections.yaml', { kind: 'sections', list: named(SECTIONS) });
    this.#write('authors.yaml', { kind: 'authors', list: named(AUTHORS) });
    for (const path of PICTURES) this.#write(path, { kind: 'picture', width: 20 });
    for (let i = 0; i < articles; i++) this.#write(...this.#newArticle());
    return [...this.#folder].map(([path, content]) => ({ do: 'write', path, content }));
  }

  act(): Act[] {
    const { one, once } = this.#random;
    const [path, content] = this.#article() ?? this.#newArticle();
    const { draft } = content;
    const kind = one(['new', 'edit', 'edit', 'edit', 'move', 'break', 'mend', 'other', 'file', 'remove', 'double']);
    switch (kind) {
      case 'new':
        return [this.#write(...this.#newArticle())];
      case 'edit':
        return [this.#write(path, { kind: 'article', draft: this.#edited(draft), damage: content.damage })];
      case 'move':
        if (once(3)) return [this.#done({ do: 'move', from: one(FOLDERS), to: this.#place() })];
        return [this.#done({ do: 'move', from: path, to: this.#free() })];
      case 'break':
        return [this.#write(path, { ...content, damage: one(DAMAGES) })];
      case 'mend':
        return [this.#write(path, { ...content, damage: undefined })];
      case 'other':
        return [this.#done({ do: once(2) ? 'touch' : 'remove', path: once(4) ? one(PICTURES) : path })];
      case 'file':
        return this.#siteFile();
      case 'remove':
        return [this.#done({ do: 'remove', path: once(5) ? one(FOLDERS) : path })];
      case 'double':
        return [this.#write(once(2) ? this.#free() : (this.#article()?.[0] ?? path), content)];
    }
  }

  #siteFile(): Act[] {
    const { one, once, number } = this.#random;
    const damage = once(4) ? 'syntax' : undefined;
    const named = (slugs: readonly string[]) =>
      slugs.flatMap((slug): [string, string][] => (once(6) ? [] : [[slug, `${slug} ${one(WORDS)}`]]));
    const kind = one(['site', 'sections', 'sections', 'authors', 'redirects', 'picture', 'picture']);
    if (kind === 'picture') return [this.#write(one(PICTURES), { kind, width: 20 + number(3) })];
    if (kind === 'site') {
      const timeZone = one(['Asia/Tehran', 'Europe/Berlin']);
      return [this.#write('site.yaml', { kind, name: `پیک ${one(WORDS)}`, timeZone, damage })];
    }
    if (once(8)) return [this.#done({ do: 'remove', path: `${kind}.yaml` })];
    const all: readonly string[] = { sections: SECTIONS, authors: AUTHORS, redirects: ['x', 'y', 'z'] }[kind];
    const list = named(once(2) ? all : all.toReversed());
    const some: [string, string][] = kind === 'redirects' ? list.map(([from]) => [from, `to-${number(3)}`]) : list;
    // An empty list of sections or redirects is an error.
    const whole = some.length > 0 ? some : named(all);
    return [this.#write(`${kind}.yaml`, { kind, list: whole.length > 0 ? whole : [['art', 'x']], damage })];
  }

  #article(): [string, Extract<Content, { kind: 'article' }>] | undefined {
    const all = [...this.#folder].flatMap(([path, content]) =>
      content.kind === 'article' ? [[path, content] as [string, typeof content]] : [],
    );
    return this.#random.some(all);
  }

  #newArticle(): [string, Extract<Content, { kind: 'article' }>] {
    const code = String(++this.#made);
    const draft: Draft = {
      ...{ code, title: `خبر ${this.#random.one(WORDS)}`, lead: 'لید', section: 'science', at: '2026-11-10T06:00:00Z' },
      ...{ status: 'published', tags: [], authors: [], related: [], breaking: false, pick: false },
      ...{ slug: undefined, image: undefined, body: `متن. ${COMMON}` },
    };
    return [this.#free(), { kind: 'article', draft: this.#random.once(2) ? draft : this.#edited(draft) }];
  }

  #edited(draft: Draft): Draft {
    const { one, once, number } = this.#random;
    const some = (all: readonly string[]) => all.filter(() => once(3));
    const changes: [Partial<Draft>, ...Partial<Draft>[]] = [
      { title: `تیتر ${one(WORDS)}` },
      { lead: `لید ${one(WORDS)}` },
      { body: `متن ${one(WORDS)}. ${COMMON}` },
      { section: one(SECTIONS) },
      { at: `2026-11-${10 + number(20)}T06:00:00Z` },
      { status: one(['published', 'published', 'draft', 'review', 'withdrawn']) },
      { tags: some(TAGS) },
      { authors: some(AUTHORS) },
      { related: some(['1', '2', '3', '4']).filter((code) => code !== draft.code) },
      { breaking: once(2), pick: once(2) },
      { slug: once(2) ? `نشانی-${one(WORDS)}` : undefined },
      { image: once(3) ? undefined : one(PICTURES) },
      { code: String(1 + number(this.#made + 1)) },
    ];
    return { ...draft, ...one(changes) };
  }

  #place(): string {
    return this.#random.once(3) ? `articles/${this.#random.number(5)}` : this.#random.one(['articles', ...FOLDERS]);
  }

  #free(): string {
    return `${this.#place()}/${this.#made}-${this.#random.number(1000)}.md`;
  }

  #write(path: string, content: Content): Act {
    return this.#done({ do: 'write', path, content });
  }

  #done(act: Act): Act {
    imagine(this.#folder, act);
    return act;
  }
}
