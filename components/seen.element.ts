import { VIEWS_ADDRESS } from '../lib/islands/views.ts';

/** Milliseconds in sight after which an article was seen; less was a slip of the finger. */
const LONG_ENOUGH = 5000;

export class Seen extends HTMLElement {
  #timer = 0;

  connectedCallback() {
    document.addEventListener('visibilitychange', this.#wait);
    this.#wait();
  }

  disconnectedCallback() {
    clearTimeout(this.#timer);
    document.removeEventListener('visibilitychange', this.#wait);
  }

  /** A page that is prerendered or in another tab is hidden. */
  #wait = () => {
    clearTimeout(this.#timer);
    if (!document.hidden) this.#timer = window.setTimeout(this.#tell, LONG_ENOUGH);
  };

  #tell = () => {
    this.disconnectedCallback();
    navigator.sendBeacon(VIEWS_ADDRESS, this.dataset.code);
  };
}
