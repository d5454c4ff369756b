import { HEADLINES_EVENT, type TickerHeadline } from '../lib/islands/headlines.ts';

const KEY = 'peyk.ticker.paused';

export class Ticker extends HTMLElement {
  #pending: TickerHeadline[] | undefined;

  connectedCallback() {
    this.#rememberPause();
    // At these instants, and only then, the whole list is out of sight. A ticker that is paused, hovered, focused or
    // still never gets there.
    this.addEventListener('animationend', this.#refresh);
    this.addEventListener('animationiteration', this.#refresh);
    // A link that was focused may have scrolled the still list; it goes on from its beginning.
    this.addEventListener('focusout', () => {
      this.querySelector('.ticker-window')?.scrollTo(0, 0);
      this.#track?.classList.remove('ticker-again');
    });
    document.addEventListener(HEADLINES_EVENT, this.#keep);
  }

  disconnectedCallback() {
    document.removeEventListener(HEADLINES_EVENT, this.#keep);
  }

  get #track() {
    return this.querySelector<HTMLElement>('.ticker-track');
  }

  #rememberPause() {
    const pause = this.querySelector<HTMLInputElement>('.ticker-pause');
    try {
      if (pause && localStorage.getItem(KEY)) pause.checked = true;
      pause?.addEventListener('change', () => {
        if (pause.checked) localStorage.setItem(KEY, '1');
        else localStorage.removeItem(KEY);
      });
    } catch {
      // Storage is closed to this page: the pause holds for this page alone.
    }
  }

  #keep = (event: Event) => {
    this.#pending = (event as CustomEvent<TickerHeadline[]>).detail;
  };

  #refresh = () => {
    const track = this.#track;
    if (!track || !this.#pending?.length) return;
    const items = this.#pending.map(item);
    this.#pending = undefined;
    if (items.map(({ outerHTML }) => outerHTML).join('') === track.innerHTML) return;
    const before = track.offsetWidth;
    track.replaceChildren(...items);
    // A longer list takes longer, so that it moves as fast as before.
    const leave = Number.parseFloat(getComputedStyle(this).getPropertyValue('--ticker-leave'));
    this.style.setProperty('--ticker-leave', `${(leave * track.offsetWidth) / before}s`);
    track.classList.add('ticker-again');
    for (const animation of track.getAnimations()) animation.currentTime = 0;
  };
}

function item({ href, title, breaking }: TickerHeadline): HTMLLIElement {
  const li = document.createElement('li');
  const a = document.createElement('a');
  a.href = href;
  a.textContent = title;
  if (breaking) a.className = 'ticker-breaking';
  li.append(a);
  return li;
}
