/** Functions that run in the page: each stands alone, since the browser gets its text. */

export type FocusStop = { what: string; order: number; all: number; isMarked: boolean };

/** The element that has the focus; undefined when the page has let it go. */
export function focusStop(): FocusStop | undefined {
  const element = document.activeElement;
  if (!element || element === document.body) return undefined;
  const all = [...document.querySelectorAll<HTMLElement>('*')].filter(({ tabIndex }) => tabIndex >= 0);
  const marked = [element, element.parentElement].some((one) => {
    if (!one) return false;
    const { outlineStyle, outlineWidth } = getComputedStyle(one);
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
  });
  const what = `<${element.localName}> «${(element.ariaLabel ?? element.textContent ?? '').trim().slice(0, 30)}»`;
  return { what, order: all.indexOf(element as HTMLElement), all: all.length, isMarked: marked };
}

/** Why the focused element can't be seen; empty when some of it can. */
export function coveredFocus(): string {
  const element = document.activeElement;
  if (!element) return '';
  const boxes = [...element.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
  // What is clear itself (a checkbox under its own drawing) is seen by what stands around it.
  const box = boxes[0] ?? element.parentElement?.getBoundingClientRect();
  if (!box) return 'has no box';
  const [x, y] = [box.left + box.width / 2, box.top + Math.min(box.height / 2, 12)];
  if (x < 0 || y < 0 || x >= innerWidth || y >= innerHeight)
    return `is out of view at ${Math.round(x)}, ${Math.round(y)}`;
  const top = document.elementFromPoint(x, y);
  const isSeen = top && (element.contains(top) || top.contains(element) || element.closest('label')?.contains(top));
  return isSeen ? '' : `is behind <${top?.localName} class="${top?.className}">`;
}

/** Headings that skip a level, and live regions that interrupt. */
export function unevenHeadings(): string[] {
  const wrong: string[] = [];
  const visible = [...document.querySelectorAll<HTMLElement>('h1, h2, h3, h4, h5, h6')].filter((one) =>
    one.checkVisibility(),
  );
  let before = 0;
  for (const heading of visible) {
    const level = Number(heading.localName[1]);
    // A block beside the article may begin anew at h2.
    if (level > before + 1) wrong.push(`h${before} → h${level} «${heading.textContent}»`);
    before = level;
  }
  for (const live of document.querySelectorAll('[aria-live=assertive], [role=alert]')) {
    if (live.textContent) wrong.push(`interrupts: ${live.outerHTML.slice(0, 80)}`);
  }
  return wrong;
}

/** Targets that are too small and have no room around them either. */
export function smallTargets(): string[] {
  const LEAST = 24;
  type Target = { element: HTMLElement; box: DOMRect };
  const targets: Target[] = [
    ...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary'),
  ]
    .filter((element) => element.checkVisibility({ visibilityProperty: true }))
    .map((element) => ({ element, box: element.getBoundingClientRect() }))
    .filter(({ box }) => box.width > 0 && box.height > 0 && box.bottom > 0);
  /** A link in a sentence or heading: its size is that of the line. */
  const isInline = ({ element }: Target) =>
    getComputedStyle(element).display === 'inline' &&
    (element.parentElement?.textContent ?? '').trim() !== (element.textContent ?? '').trim();
  const isSmall = ({ box }: Target) => box.width < LEAST || box.height < LEAST;
  const centre = ({ box }: Target) => ({ x: box.left + box.width / 2, y: box.top + box.height / 2 });
  const hasRoom = (target: Target) => {
    const { x, y } = centre(target);
    return targets.every((other) => {
      if (other === target || other.element.contains(target.element) || target.element.contains(other.element))
        return true;
      if (isSmall(other)) return Math.hypot(centre(other).x - x, centre(other).y - y) >= LEAST;
      const [dx, dy] = [
        Math.max(other.box.left - x, 0, x - other.box.right),
        Math.max(other.box.top - y, 0, y - other.box.bottom),
      ];
      return Math.hypot(dx, dy) >= LEAST / 2;
    });
  };
  return targets
    .filter((target) => isSmall(target) && !isInline(target) && !hasRoom(target))
    .map(({ element, box }) => {
      const size = `${Math.round(box.width)}×${Math.round(box.height)}`;
      return `${size} <${element.localName}> «${(element.ariaLabel ?? element.textContent ?? '').trim().slice(0, 30)}»`;
    });
}

/**
 * Text that its box cuts off, and pages that are too wide. A teaser may end with «…» after its lines: the whole is a link away.
 */
export function cutText(): string[] {
  const wrong: string[] = [];
  const sideways = document.documentElement.scrollWidth - innerWidth;
  if (sideways > 0) wrong.push(`the page is ${sideways} px too wide`);
  for (const element of document.querySelectorAll<HTMLElement>('body *')) {
    if (!element.checkVisibility() || element.closest('svg, .ticker-window')) continue;
    const { overflowX, overflowY, clipPath, webkitLineClamp } = getComputedStyle(element);
    if (clipPath !== 'none' || webkitLineClamp !== 'none' || !element.innerText?.trim()) continue;
    const hides = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
    const tall = hides(overflowY) && element.scrollHeight > element.clientHeight + 2;
    const wide = hides(overflowX) && element.scrollWidth > element.clientWidth + 2;
    if (tall || wide)
      wrong.push(`<${element.localName} class="${element.className}"> cuts «${element.innerText.slice(0, 40)}»`);
  }
  return wrong;
}

/** Choices that look alike whether they are chosen or not. */
export function choicesAlike(): string[] {
  const wrong: string[] = [];
  const look = (element: Element) => {
    const { backgroundColor, color, borderTopWidth, borderTopStyle, textDecorationLine, outlineStyle } =
      getComputedStyle(element);
    return JSON.stringify([backgroundColor, color, borderTopWidth, borderTopStyle, textDecorationLine, outlineStyle]);
  };
  for (const chosen of document.querySelectorAll('[aria-pressed=true], [aria-current]:not([aria-current=false])')) {
    if (!chosen.checkVisibility()) continue;
    const group = chosen.closest('[role=group], fieldset, ol, ul, nav');
    const others = [...(group?.querySelectorAll(chosen.localName) ?? [])].filter(
      (other) => other !== chosen && !other.matches('[aria-pressed=true], [aria-current]'),
    );
    if (others.some((other) => look(other) === look(chosen))) wrong.push(chosen.outerHTML.slice(0, 100));
  }
  return wrong;
}

/** Animations that move although motion is not wanted. */
export function motion(): string[] {
  return document
    .getAnimations()
    .filter(({ playState }) => playState === 'running')
    .map((animation) => (animation as CSSAnimation).animationName ?? 'a transition');
}

/** Puts a rule into the page as a reader's own style sheet would. */
export function addRule(rule: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rule);
  document.adoptedStyleSheets.push(sheet);
}

/** Takes out again what `addRule` put in. */
export function dropRules(): void {
  document.adoptedStyleSheets = [];
}
