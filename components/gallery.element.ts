import { GalleryViewer } from './gallery-viewer.ts';

/**
 * Opens the pictures of a gallery in a viewer. The content pipeline makes the markup (lib/content/markdown/blocks.ts),
 * in which each picture is a link to its large size: without a script, with a modifier key or before this has come, the
 * browser follows it.
 */
export class Gallery extends HTMLElement {
  #viewer: GalleryViewer | undefined;

  connectedCallback() {
    this.addEventListener('click', this.#open);
  }

  disconnectedCallback() {
    this.removeEventListener('click', this.#open);
  }

  #open = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const figures = [...this.querySelectorAll('figure')];
    const pressed = (event.target as Element).closest('figure > a')?.parentElement;
    const index = figures.indexOf(pressed as HTMLElement);
    if (index < 0) return;
    event.preventDefault();
    this.#viewer ??= new GalleryViewer(figures, this.ariaLabel ?? '');
    this.#viewer.open(index);
  };
}
