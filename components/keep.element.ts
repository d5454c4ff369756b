import { SAVED } from '../lib/offline/stores.ts';

export class Keep extends HTMLElement {
  #label = '';

  async connectedCallback() {
    const button = this.querySelector('button');
    // Not in a preview, which is not the article's page yet. Browsers give no cache to pages without TLS, and some none
    // to private windows.
    if (!button || !('caches' in window) || decodeURI(location.pathname) !== decodeURI(this.#path)) return;
    try {
      this.#show(Boolean(await caches.match(this.#path, { cacheName: SAVED })));
    } catch {
      return;
    }
    button.addEventListener('click', this.#toggle);
    this.hidden = false;
  }

  get #path() {
    return this.dataset.path ?? '';
  }

  #toggle = async ({ currentTarget }: Event) => {
    const isSaved = (currentTarget as HTMLElement).ariaPressed === 'true';
    const status = this.querySelector('[role=status]');
    try {
      const { drop, save } = await import('./keep-article.ts');
      const problem = await (isSaved ? drop(this.#path) : save(this.#path));
      if (status) status.textContent = problem ?? '';
      if (!problem) this.#show(!isSaved);
    } catch {
      // The module did not come: the button stays as it is.
    }
  };

  #show(isSaved: boolean) {
    const [button, label, link] = ['button', 'span', 'a'].map((name) => this.querySelector<HTMLElement>(name));
    if (!button || !label || !link) return;
    this.#label ||= label.textContent ?? '';
    label.textContent = isSaved ? (this.dataset.saved ?? '') : this.#label;
    button.ariaPressed = String(isSaved);
    link.hidden = !isSaved;
  }
}
