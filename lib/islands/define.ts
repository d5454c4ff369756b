/**
 * How islands come to life, and how to add one:
 *
 * 1. `components/Gallery.island.tsx` renders `<peyk-gallery>` around markup that works without a script, and says why
 *    it must be an island. What only a script can use is hidden where `:not(:defined)` (app/islands.css).
 * 2. `components/gallery.element.ts` exports its class, `export class Gallery extends HTMLElement`.
 * 3. `components/islands.ts` names it, by when readers need it:
 *    - `define`: on every page, from the start. It is part of the core, which has 4 kB for all: be short;
 *    - `defineWhenThere`: on the pages that have the element;
 *    - `defineWhenNear`: when the element is nearly in view.
 * 4. What is needed only after a click is a module that the element itself brings in, in the handler of that click, with
 *    `await import('./gallery-viewer.ts')`; until then, and if it never comes, the click does what it does without it.
 *
 * Each `import()` of a literal path becomes a file of its own (lib/commands/parts/islands.js); the build lists what each
 * weighs, and e2e/islands.spec.ts holds all of a page to its budget. Modules share code by import, but no state.
 */
export function define(name: IslandName, element: CustomElementConstructor): void {
  whenParsed(() => customElements.define(name, element));
}

/** Loads and defines an element on pages that have one. */
export function defineWhenThere(name: IslandName, load: Load): void {
  whenParsed(() => {
    if (document.querySelector(name)) void take(name, load);
  });
}

/** Loads and defines an element before a reader comes to one of it: half a screen before it is in view. */
export function defineWhenNear(name: IslandName, load: Load): void {
  whenParsed(() => {
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        observer.disconnect();
        void take(name, load);
      },
      { rootMargin: '50%' },
    );
    for (const element of document.querySelectorAll(name)) observer.observe(element);
  });
}

type IslandName = `peyk-${string}`;
type Load = () => Promise<CustomElementConstructor>;

/** A module may run before the page is parsed, and would find elements without their children. */
function whenParsed(run: () => void): void {
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', run);
  else run();
}

async function take(name: IslandName, load: Load): Promise<void> {
  try {
    customElements.define(name, await load());
  } catch {
    // The network failed, or the site has a newer build: the page stays as it is without a script.
  }
}
