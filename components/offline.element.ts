export class Offline extends HTMLElement {
  connectedCallback() {
    // After everything that the page itself needs.
    if (document.readyState === 'complete') this.#register();
    else addEventListener('load', this.#register, { once: true });
  }

  #register = () => {
    // Refused in a private window, or without TLS: the page is whole without it.
    navigator.serviceWorker?.register(this.dataset.worker ?? '', { updateViaCache: 'none' }).catch(() => undefined);
  };
}
