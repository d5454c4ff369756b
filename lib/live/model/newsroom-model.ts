import type { Content, Draft, Folder, Named } from './folder.ts';

const DAY = 24 * 60 * 60 * 1000;

/** What a site must show: an article's last good version, at the address that it had when it first was live. */
export type Shown = { draft: Draft; slug: string };

/**
 * What readers must see after each sync of a folder, told as simply as can be. It knows nothing of databases, of what
 * changed or of what was told: it looks at everything each time.
 */
export class NewsroomModel {
  shown = new Map<string, Shown>();
  /** Which file stands for each code; a file that is broken still does. */
  owners = new Map<string, string>();
  /** Slugs of all that ever was live: they never change, but by the editor's own wish. */
  frozen = new Map<string, string>();
  sections: Named[] = [];
  authors: Named[] = [];
  redirects: Named[] = [];
  site = { name: '', timeZone: '' };
  broken: string[] = [];
  now: Date;
  readonly #begin: Date;

  constructor(begin: Date) {
    this.#begin = begin;
    this.now = begin;
  }

  pass(day: number): void {
    this.now = new Date(this.#begin.getTime() + day * DAY);
  }

  isLive({ draft }: Shown): boolean {
    return draft.status === 'published' && new Date(draft.at) <= this.now;
  }

  /** Codes of what readers can see, newest first. */
  live(): string[] {
    const all = [...this.shown].filter(([, shown]) => this.isLive(shown));
    const order = ([code, { draft }]: [string, Shown]) => `${new Date(draft.at).toISOString()} ${code}`;
    return all.sort((a, b) => (order(a) < order(b) ? 1 : -1)).map(([code]) => code);
  }

  /** @returns whether it was refused, because too much would go at once */
  sync(folder: Folder, yes: boolean): boolean {
    const before = this.live();
    const after = this.#looked(folder, before);
    const still = new Set(after.live());
    const lost = before.filter((code) => !still.has(code)).length;
    if (before.length > 50 && lost > before.length / 5 && !yes) return true;
    Object.assign(this, after);
    return false;
  }

  #looked(folder: Folder, live: string[]): NewsroomModel {
    const next = new NewsroomModel(this.#begin);
    next.now = this.now;
    next.frozen = new Map(this.frozen);
    for (const code of live) next.frozen.set(code, this.shown.get(code)?.slug ?? '');
    next.#lookAtSite(folder, this);
    next.#lookAtArticles(folder, this);
    next.broken.sort();
    return next;
  }

  #lookAtSite(folder: Folder, before: NewsroomModel): void {
    const good = <K extends Content['kind']>(path: string, kind: K) => {
      const found = folder.get(path);
      if (found?.kind !== kind || ('damage' in found && found.damage)) return undefined;
      return found as Extract<Content, { kind: K }>;
    };
    const site = good('site.yaml', 'site');
    this.site = site ? { name: site.name, timeZone: site.timeZone } : before.site;
    for (const kind of ['sections', 'authors', 'redirects'] as const) {
      const path = `${kind}.yaml`;
      const absent = kind !== 'sections' && !folder.has(path);
      const file = good(path, kind);
      this[kind] = file?.list ?? (absent ? [] : before[kind]);
      if (!file && !absent) this.broken.push(path);
    }
    if (!site) this.broken.push('site.yaml');
  }

  #lookAtArticles(folder: Folder, before: NewsroomModel): void {
    const files = [...folder].sort(([a], [b]) => (a < b ? -1 : 1));
    const claims = new Map<string, string[]>();
    for (const [path, content] of files) {
      const claim = claimOf(content);
      if (claim) claims.set(claim, [...(claims.get(claim) ?? []), path]);
    }
    const owned = new Map([...before.owners].filter(([path]) => folder.get(path)?.kind === 'article'));
    const bad: [path: string, code: string | undefined][] = [];
    const good: Draft[] = [];
    for (const [path, content] of files) {
      if (content.kind !== 'article') continue;
      const { draft, damage } = content;
      const alone = claims.get(draft.code)?.length === 1;
      if (!damage && alone && this.#names(draft, folder)) {
        owned.set(path, draft.code);
        good.push(draft);
      } else {
        bad.push([path, claimOf(content)]);
        this.broken.push(path);
      }
    }
    const stands = new Set(owned.values());
    for (const [path, code] of bad) {
      if (!code || owned.has(path) || stands.has(code) || !before.shown.has(code)) continue;
      owned.set(path, code);
      stands.add(code);
    }
    for (const [code, shown] of before.shown) if (stands.has(code)) this.shown.set(code, shown);
    for (const draft of good) {
      const slug = draft.slug ?? this.frozen.get(draft.code) ?? draft.title.replaceAll(' ', '-');
      this.shown.set(draft.code, { draft, slug });
    }
    this.owners = owned;
  }

  /** Whether everything that an article names is there. */
  #names({ section, authors, image }: Draft, folder: Folder): boolean {
    const has = (list: Named[], name: string) => list.some(([slug]) => slug === name);
    const picture = !image || folder.get(image)?.kind === 'picture';
    return has(this.sections, section) && authors.every((name) => has(this.authors, name)) && picture;
  }
}

/** The code that a file seems to be of, broken or not. */
function claimOf(content: Content): string | undefined {
  if (content.kind !== 'article' || content.damage === 'empty' || content.damage === 'not-utf8') return undefined;
  return content.draft.code;
}
