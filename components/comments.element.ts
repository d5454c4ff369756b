const EVENTS = ['focusin', 'input', 'submit', 'click'];

/** Hears the first sign that a reader takes part, and only then fetches what makes it comfortable. */
export class Comments extends HTMLElement {
  connectedCallback() {
    for (const type of EVENTS) this.addEventListener(type, this.#hear);
    try {
      // A text that was left unfinished, on a page that was loaded anew.
      if (sessionStorage.getItem(`peyk.comment.${this.dataset.code}`)) this.dispatchEvent(new Event('input'));
    } catch {
      // Storage is closed to this page.
    }
  }

  #hear = (event: Event) => {
    const { type, target } = event;
    const link = type === 'click' && (target as Element).closest<HTMLAnchorElement>('[data-answer]');
    if (type === 'click' && (!link || (event as MouseEvent).ctrlKey || (event as MouseEvent).metaKey)) return;
    if (link || type === 'submit') event.preventDefault();
    import('./comments.behaviour.ts').then(
      ({ handle }) => handle(this, event),
      () => this.#withoutIt(event),
    );
  };

  /** As if there were no script. */
  #withoutIt({ type, target, submitter }: Event & { submitter?: HTMLElement }) {
    for (const name of EVENTS) this.removeEventListener(name, this.#hear);
    if (type === 'submit') (target as HTMLFormElement).requestSubmit(submitter);
    if (type === 'click') (target as HTMLElement).click();
  }
}
