import { TEXT_KEY } from '../lib/islands/boot.ts';
import { offerChoice } from '../lib/islands/choice.ts';

export class Tools extends HTMLElement {
  connectedCallback() {
    this.querySelector('a')?.addEventListener('click', this.#share);
    this.querySelector('.tool-print')?.addEventListener('click', () => print());
    offerChoice(TEXT_KEY, 'text', this.querySelectorAll('button[value]'));
  }

  /** The device's own way to share, where it has one; else the link leads to the ways that the page has. */
  #share = async (event: Event) => {
    const data = { title: document.querySelector('h1')?.textContent ?? '', url: this.dataset.url ?? '' };
    if (!navigator.canShare?.(data)) return;
    event.preventDefault();
    try {
      await navigator.share(data);
    } catch (error) {
      if ((error as Error).name !== 'AbortError') location.hash = 'share';
    }
  };
}
