import { THEME_KEY } from '../lib/islands/theme-boot.ts';

export class Theme extends HTMLElement {
  connectedCallback() {
    for (const button of this.#buttons) button.addEventListener('click', () => this.#choose(button.value));
    // Chosen in another tab.
    addEventListener('storage', this.#follow);
    this.#show(document.documentElement.dataset.theme ?? '');
  }

  disconnectedCallback() {
    removeEventListener('storage', this.#follow);
  }

  get #buttons() {
    return this.querySelectorAll('button');
  }

  #choose(theme: string) {
    try {
      if (theme) localStorage.setItem(THEME_KEY, theme);
      else localStorage.removeItem(THEME_KEY);
    } catch {
      // Storage is closed to this page: the choice holds for this page alone.
    }
    this.#show(theme);
  }

  #follow = ({ key, newValue }: StorageEvent) => {
    if (key === THEME_KEY) this.#show(newValue ?? '');
  };

  #show(theme: string) {
    if (theme) document.documentElement.dataset.theme = theme;
    else delete document.documentElement.dataset.theme;
    for (const button of this.#buttons) button.ariaPressed = String(button.value === theme);
    // One meta for each scheme: the one of the theme counts everywhere, the other nowhere.
    for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name=theme-color]')) {
      meta.dataset.media ??= meta.media;
      if (!theme) meta.media = meta.dataset.media;
      else meta.media = meta.dataset.media.includes(theme) ? 'all' : 'not all';
    }
  }
}
