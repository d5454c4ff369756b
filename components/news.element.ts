import { FRESH_LIMIT, HEADLINES_EVENT, type Headlines } from '../lib/islands/headlines.ts';
import { toPersianDigits } from '../lib/persian/digits.ts';

/** Milliseconds between two questions; chance takes up to a fifth off, so that readers do not all ask at once. */
const PERIOD = 15_000;
/** The longest that it waits while no answer comes. */
const LONGEST = 120_000;
const PATIENCE = 10_000;

export class News extends HTMLElement {
  #known = new Set(this.dataset.codes?.split(' '));
  #timer: number | undefined;
  #askedAt = performance.now();
  #failures = 0;
  #ticker = '';
  #shown = '';

  connectedCallback() {
    this.querySelector('button')?.addEventListener('click', this.#dismiss);
    document.addEventListener('visibilitychange', this.#wait);
    this.#wait();
  }

  disconnectedCallback() {
    clearTimeout(this.#timer);
    document.removeEventListener('visibilitychange', this.#wait);
  }

  /** Nobody sees a hidden page, so it asks nothing; one that was hidden for longer asks as soon as it is seen. */
  #wait = () => {
    clearTimeout(this.#timer);
    if (document.hidden) return;
    const period = Math.min(PERIOD * 2 ** this.#failures, LONGEST) * (1 - Math.random() / 5);
    this.#timer = window.setTimeout(this.#ask, this.#askedAt + period - performance.now());
  };

  #ask = async () => {
    this.#askedAt = performance.now();
    try {
      // The browser asks with the ETag that it has: mostly the answer is 304, without a body.
      const answer = await fetch('/headlines.json', { cache: 'no-cache', signal: AbortSignal.timeout(PATIENCE) });
      if (!answer.ok) throw new Error(`status ${answer.status}`);
      this.#take(await answer.json());
      this.#failures = 0;
    } catch {
      this.#failures++;
    }
    if (this.isConnected) this.#wait();
  };

  #take({ latest, ticker }: Headlines) {
    const text = JSON.stringify(ticker);
    if (text !== this.#ticker) document.dispatchEvent(new CustomEvent(HEADLINES_EVENT, { detail: ticker }));
    this.#ticker = text;
    const since = this.dataset.since ?? '';
    this.#show(latest.filter(({ code, publishedAt }) => publishedAt >= since && !this.#known.has(code)));
  }

  /** Touches the page only if there is something else to say than before, so that it is said once. */
  #show(fresh: Headlines['latest']) {
    const codes = fresh.map(({ code }) => code).join(' ');
    const link = this.querySelector('a');
    const button = this.querySelector('button');
    if (codes === this.#shown || !link || !button) return;
    this.#shown = codes;
    const isNews = fresh.length > 0;
    button.hidden = !isNews;
    this.role = isNews ? 'region' : null;
    this.ariaLabel = isNews ? (this.dataset.label ?? null) : null;
    const { href, text } = this.#notice(fresh);
    if (isNews) link.href = href;
    else link.removeAttribute('href');
    if (text !== link.textContent) link.textContent = text;
  }

  #notice([newest, ...others]: Headlines['latest']) {
    const { one = '', some = '', many = '', list = '' } = this.dataset;
    if (!newest) return { href: '', text: '' };
    if (others.length === 0) return { href: newest.href, text: one + newest.title };
    const count = 1 + others.length;
    return { href: list, text: count < FRESH_LIMIT ? some.replace('0', toPersianDigits(count)) : many };
  }

  #dismiss = () => {
    for (const code of this.#shown.split(' ')) this.#known.add(code);
    this.#show([]);
  };
}
