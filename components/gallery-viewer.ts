import { toPersianDigits } from '../lib/persian/digits.ts';
import { viewerWords } from '../lib/words/viewer.ts';
import { VIEWER_STYLE } from './gallery-viewer.style.ts';

const icon = (path: string) => `<svg viewBox="0 0 16 16" aria-hidden="true"><path d="${path}"/></svg>`;
const button = (name: 'close' | 'next' | 'previous', path: string) =>
  `<button type="button" value="${name}" aria-label="${viewerWords[name]}">${icon(path)}</button>`;

type Parts = [strip: HTMLElement, previous: HTMLElement, status: HTMLElement, next: HTMLElement];

/** A page is read from right to left: what comes next is on the left. */
const STEPS: Record<string, number> = { ArrowLeft: 1, ArrowRight: -1, next: 1, previous: -1 };

/**
 * The pictures of a gallery, one at a time over the whole screen. They stand side by side in a strip that a finger moves
 * and that snaps to each; the dialog keeps the focus, closes with Escape or a phone's way back, and gives the focus back.
 */
export class GalleryViewer {
  #dialog = document.createElement('dialog');
  #strip: HTMLElement;
  #slides: HTMLElement[];
  #previous: Element;
  #status: Element;
  #next: Element;
  #at = -1;

  constructor(
    readonly figures: readonly HTMLElement[],
    label: string,
  ) {
    const dialog = this.#dialog;
    dialog.className = 'viewer';
    dialog.ariaLabel = label;
    dialog.innerHTML = `${button('close', 'm3 3 10 10M13 3 3 13')}<div tabindex="0"></div><p>${button('previous', 'm6 3 5 5-5 5')}<span role="status"></span>${button('next', 'm10 3-5 5 5 5')}</p>`;
    [this.#strip, this.#previous, this.#status, this.#next] = [
      ...dialog.querySelectorAll<HTMLElement>('div, p > *'),
    ] as Parts;
    this.#slides = figures.map(() => document.createElement('figure'));
    this.#strip.append(...this.#slides);
    this.#strip.addEventListener('scroll', () =>
      this.#show(Math.round(Math.abs(this.#strip.scrollLeft) / this.#strip.clientWidth)),
    );
    dialog.addEventListener('click', ({ target }) => this.#do((target as Element).closest('button')?.value));
    dialog.addEventListener('keydown', this.#press);
    const style = new CSSStyleSheet();
    style.replaceSync(VIEWER_STYLE);
    document.adoptedStyleSheets.push(style);
    document.body.append(dialog);
  }

  open(index: number) {
    this.#dialog.showModal();
    this.#go(index);
    this.#show(index);
  }

  #press = (event: KeyboardEvent) => {
    if (!event.ctrlKey && !event.metaKey && !event.altKey && this.#do(event.key)) event.preventDefault();
  };

  /** Does what a button or a key means. @returns whether it means anything */
  #do(meant = ''): boolean {
    const last = this.#slides.length - 1;
    const target = meant === 'Home' ? 0 : meant === 'End' ? last : this.#at + (STEPS[meant] ?? Number.NaN);
    if (meant === 'close') this.#dialog.close();
    else this.#go(target);
    return !Number.isNaN(target);
  }

  #go(index: number) {
    const [first, slide] = [this.#slides[0], this.#slides[index]];
    if (first && slide) this.#strip.scrollTo({ left: slide.offsetLeft - first.offsetLeft, behavior: 'instant' });
  }

  #show(index: number) {
    if (index === this.#at || !this.#slides[index]) return;
    this.#at = index;
    for (const near of [index, index + 1, index - 1]) this.#fill(near);
    const last = this.#slides.length - 1;
    this.#slides.forEach((slide, each) => {
      slide.inert = each !== index;
    });
    this.#status.textContent = viewerWords.position(toPersianDigits(index + 1), toPersianDigits(last + 1));
    // Not disabled: a button that has the focus would lose it, and the keys with it.
    this.#previous.ariaDisabled = String(index === 0);
    this.#next.ariaDisabled = String(index === last);
  }

  /** At once with the picture that the page has, then with one for the whole screen. */
  #fill(index: number) {
    const [figure, slide] = [this.figures[index], this.#slides[index]];
    const small = figure?.querySelector('picture')?.cloneNode(true) as HTMLElement | undefined;
    if (!figure || !slide || !small || slide.firstChild) return;
    const caption = figure.querySelector('figcaption')?.cloneNode(true);
    slide.append(small, ...(caption ? [caption] : []));
    const large = small.cloneNode(true) as HTMLElement;
    const img = large.querySelector('img') as HTMLImageElement;
    const sizes = `min(100vw, ${Math.round((100 * img.width) / img.height)}vh)`;
    for (const choice of large.querySelectorAll<HTMLImageElement>('[sizes]')) choice.sizes = sizes;
    img.loading = 'eager';
    img.decode().then(
      () => small.replaceWith(large),
      () => undefined,
    );
  }
}
