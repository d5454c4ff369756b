export class Share extends HTMLElement {
  connectedCallback() {
    this.querySelector('button')?.addEventListener('click', () => this.#copy(this.dataset.url ?? ''));
    // What is opened takes no text: there the reader puts in what is copied here.
    const link = this.querySelector<HTMLElement>('[data-text]');
    link?.addEventListener('click', () => this.#copy(link.dataset.text ?? ''));
  }

  /** Puts a text into the clipboard and says so; where that is not allowed, selects the address to be copied by hand. */
  async #copy(text: string) {
    let { copied: said = '' } = this.dataset;
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      const address = this.querySelector('bdi');
      if (address) getSelection()?.selectAllChildren(address);
      if (!document.execCommand('copy')) said = this.dataset.select ?? '';
    }
    const status = this.querySelector('[role=status]');
    if (!status) return;
    // The same words are said again only if they were gone in between.
    status.textContent = '';
    setTimeout(() => status.replaceChildren(said), 100);
  }
}
