import { kindOf } from '../lib/offline/addresses.ts';
import { type Copy, copiesIn } from '../lib/offline/copies.ts';
import { formatStored } from '../lib/offline/notice.ts';
import { RECENT, SAVED } from '../lib/offline/stores.ts';
import { formatCount } from '../lib/persian/digits.ts';
import { offlineWords as words } from '../lib/words/offline.ts';
import { drop } from './keep-article.ts';

type Story = { title: string; lead: string; copy: Copy };

export class SavedList extends HTMLElement {
  connectedCallback() {
    void this.#draw().catch(() => undefined);
  }

  async #draw() {
    const saved = await caches.open(SAVED);
    const recent = await caches.open(RECENT);
    const kept = await copiesIn(saved);
    const stories = await readStories(kept);
    const paths = stories.map(({ copy }) => copy.path);
    const read = (await copiesIn(recent)).filter(({ path }) => !paths.includes(path));
    const none = this.querySelector('p') ?? make('p', { textContent: words.savedNone });
    none.hidden = stories.length > 0;
    this.replaceChildren(
      none,
      ...this.#part(words.savedOwn, stories, sumOf(kept), drop, async () => void (await caches.delete(SAVED))),
      ...this.#part(
        words.recentList,
        await readStories(read),
        sumOf(read),
        async (path) => void (await recent.delete(path)),
        async () => void (await caches.delete(RECENT)),
      ),
    );
  }

  /** A list with its heading; nothing where there is nothing to list. */
  #part(
    title: string,
    stories: Story[],
    bytes: number,
    remove: (path: string) => Promise<void>,
    empty: () => Promise<void>,
  ) {
    if (stories.length === 0) return [];
    const list = make('ul', {});
    list.append(...stories.map((story) => this.#row(story, remove)));
    const foot = make('p', {
      textContent: words.sum(formatCount(stories.length), formatCount(Math.ceil(bytes / 1024))),
    });
    foot.append(this.#button(words.empty, `${words.empty}: ${title}`, empty));
    const part = make('section', { ariaLabel: title });
    part.append(make('h2', { textContent: title }), list, foot);
    return [part];
  }

  #row({ title, lead, copy: { path, at } }: Story, remove: (path: string) => Promise<void>) {
    const heading = make('h3', {});
    heading.append(make('a', { href: path, textContent: title, dir: 'rtl' }));
    const foot = make('p', { textContent: words.storedAt(formatStored(new Date(at))) });
    foot.append(this.#button(words.remove, words.removeOne(title), () => remove(path)));
    const row = make('li', {});
    row.append(heading, make('p', { textContent: lead }), foot);
    return row;
  }

  #button(text: string, label: string, act: () => Promise<void>) {
    const button = make('button', { type: 'button', className: 'pill', textContent: text, ariaLabel: label });
    button.addEventListener('click', async () => {
      await act();
      await this.#draw();
      // What was pressed is gone; whoever uses a keyboard goes on from the list.
      this.tabIndex = -1;
      this.focus();
    });
    return button;
  }
}

function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<HTMLElementTagNameMap[Name]>,
): HTMLElementTagNameMap[Name] {
  return Object.assign(document.createElement(name), properties);
}

function sumOf(copies: readonly Copy[]): number {
  return copies.reduce((sum, { size }) => sum + size, 0);
}

/** What the articles among copies say at their head. */
function readStories(copies: readonly Copy[]): Promise<Story[]> {
  const articles = copies.filter(({ path }) => kindOf(path) === 'article');
  return Promise.all(
    articles.map(async (copy) => {
      // The policy of this page would speak of styles in the head of another.
      const main = /<main.*<\/main>/s.exec(await copy.response.text())?.[0] ?? '';
      const page = new DOMParser().parseFromString(main, 'text/html');
      const text = (selector: string) => page.querySelector(selector)?.textContent ?? '';
      return { title: text('h1') || copy.path, lead: text('h1 + p'), copy };
    }),
  );
}
