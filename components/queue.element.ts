/** Keys by their place, so that they are the same on a Persian and a Latin layout. */
const NEXT = ['ArrowDown', 'KeyJ'];
const BEFORE = ['ArrowUp', 'KeyK'];

/** The desk's queue of comments by the keyboard: moves and decides while one of its comments is focused. */
export class Queue extends HTMLElement {
  connectedCallback() {
    begin(this);
  }
}

function begin(root: HTMLElement): void {
  const rows = [...root.querySelectorAll<HTMLElement>('.queue > li')];
  for (const row of rows) row.tabIndex = -1;
  const target = rows.find(({ id }) => `#${id}` === location.hash);
  const first = target ?? rows[0];
  if (first) first.tabIndex = 0;
  target?.focus();
  root.addEventListener('keydown', (event) => onKey(event, rows));
  root.addEventListener('click', ({ target: clicked }) => {
    if (!(clicked as Element).closest('[data-all]')) return;
    const boxes = rows.flatMap((row) => row.querySelector<HTMLInputElement>('[type=checkbox]') ?? []);
    const isAll = boxes.every(({ checked }) => checked);
    for (const box of boxes) box.checked = !isAll;
  });
}

function onKey(event: KeyboardEvent, rows: readonly HTMLElement[]): void {
  const row = rows.find((one) => one === event.target);
  // In a field or on a button keys mean what they always do, and nothing is decided by a slip.
  if (!row || event.ctrlKey || event.metaKey || event.altKey) return;
  const { code } = event;
  if (NEXT.includes(code)) go(row, rows[rows.indexOf(row) + 1]);
  else if (BEFORE.includes(code)) go(row, rows[rows.indexOf(row) - 1]);
  else if (code === 'KeyA') row.querySelector<HTMLButtonElement>('[value=approve]')?.click();
  else if (code === 'KeyX') row.querySelector<HTMLInputElement>('[type=checkbox]')?.click();
  else if (code === 'KeyR') open(row.querySelector('[data-reject]'));
  else return;
  event.preventDefault();
}

function go(from: HTMLElement, to: HTMLElement | undefined): void {
  if (!to) return;
  from.tabIndex = -1;
  to.tabIndex = 0;
  to.focus();
}

function open(details: HTMLDetailsElement | null): void {
  if (!details) return;
  details.open = true;
  details.querySelector('select')?.focus();
}
