/**
 * Defines a custom element once the page is parsed: an async module may run before that, and would find elements
 * without their children.
 */
export function define(name: `peyk-${string}`, element: CustomElementConstructor): void {
  const run = () => customElements.define(name, element);
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', run);
  else run();
}
