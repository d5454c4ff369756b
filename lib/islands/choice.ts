/** What of <html> a reader chooses; lib/islands/boot.ts sets both before anything is painted. */
type Attribute = 'theme' | 'text';

/**
 * A choice by buttons, each with its value, that is kept in this browser, followed in its other tabs, and seen as a
 * `data-` attribute of <html>; the empty value is the usual and leaves nothing behind. It lasts as long as its page.
 * @param changed told what is chosen, at once and then each time
 */
export function offerChoice(
  key: string,
  attribute: Attribute,
  buttons: NodeListOf<HTMLButtonElement>,
  changed?: (value: string) => void,
): void {
  const { dataset } = document.documentElement;
  const show = (value: string) => {
    if (value) dataset[attribute] = value;
    else delete dataset[attribute];
    for (const button of buttons) button.ariaPressed = String(button.value === value);
    changed?.(value);
  };
  const choose = (value: string) => {
    try {
      if (value) localStorage.setItem(key, value);
      else localStorage.removeItem(key);
    } catch {
      // Storage is closed to this page: the choice holds for this page alone.
    }
    show(value);
  };
  for (const button of buttons) button.addEventListener('click', () => choose(button.value));
  addEventListener('storage', (event) => {
    if (event.key === key) show(event.newValue ?? '');
  });
  show(dataset[attribute] ?? '');
}
