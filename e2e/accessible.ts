import type { CDPSession, Page } from '@playwright/test';
import { coveredFocus, type FocusStop, focusStop, smallTargets, unevenHeadings } from './accessible-in-page.ts';

/** What WCAG 2.2 AA asks of every page beyond what axe can tell; each function gives what is wrong, in words. */

type Node = { ignored: boolean; role?: { value: string }; name?: { value: string }; backendDOMNodeId?: number };

/** Roles that a screen reader announces by name. */
const NAMED = ['button', 'link', 'checkbox', 'textbox', 'searchbox', 'combobox', 'radio', 'heading', 'group', 'image'];
const LANDMARKS = ['navigation', 'region', 'complementary', 'search', 'form'];
const SINGLE = ['main', 'banner', 'contentinfo'];

/** Names and landmarks as a screen reader hears them (1.3.1, 2.4.6, 4.1.2): all there, in Persian, no two landmarks alike. */
export async function unclearNames(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = (await session.send('Accessibility.getFullAXTree')) as unknown as { nodes: Node[] };
  const heard = nodes.filter(({ ignored }) => !ignored);
  const wrong: string[] = [];
  for (const role of SINGLE) {
    const count = heard.filter((node) => node.role?.value === role).length;
    if (count > 1 || (role === 'main' && count === 0)) wrong.push(`${count} × ${role}`);
  }
  // A form without a name is no landmark (HTML-AAM).
  const landmarks = heard.filter(
    ({ role, name }) => LANDMARKS.includes(role?.value ?? '') && (role?.value !== 'form' || name?.value),
  );
  const calls = landmarks.map((node) => `${node.role?.value} «${node.name?.value ?? ''}»`);
  wrong.push(...calls.filter((call, index) => calls.indexOf(call) !== index).map((call) => `twice: ${call}`));
  for (const node of heard) {
    const [role, name] = [node.role?.value ?? '', node.name?.value ?? ''];
    if (!NAMED.includes(role) || /[\u0600-\u06ff]/.test(name)) continue;
    if (!(await isForeign(session, node, name))) wrong.push(`${role} «${name}»`);
  }
  await session.detach();
  return wrong;
}

/** What is no Persian and need not be: marked as another language, an address, or a picture that is decoration. */
async function isForeign(session: CDPSession, { backendDOMNodeId }: Node, name: string): Promise<boolean> {
  if (/^\S+[@/.]\S+$/.test(name) || backendDOMNodeId === undefined) return true;
  const { object } = await session.send('DOM.resolveNode', { backendNodeId: backendDOMNodeId });
  const { result } = await session.send('Runtime.callFunctionOn', {
    objectId: object.objectId ?? '',
    functionDeclaration:
      'function () { return !!this.closest?.(\'[lang="en"], [dir="ltr"]\') || this.localName === "details" }',
    returnByValue: true,
  });
  return result.value === true;
}

/** Headings that jump over a level, live regions that interrupt, text without a direction of its own. */
export function structureFaults(page: Page): Promise<string[]> {
  return page.evaluate(unevenHeadings);
}

/** Targets of less than 24 by 24 px without the room that 2.5.8 wants around them. */
export function targetsTooSmall(page: Page): Promise<string[]> {
  return page.evaluate(smallTargets);
}

/**
 * Goes through the page with the Tab key alone (2.1.1, 2.1.2, 2.4.3, 2.4.7, 2.4.11): every stop is in view, seen to be
 * focused, covered by nothing, comes once, and the last one lets go.
 */
export async function keyboardFaults(page: Page, most = 250): Promise<string[]> {
  const wrong: string[] = [];
  const seen = new Set<number>();
  for (let count = 0; count < most; count++) {
    await page.keyboard.press('Tab');
    const stop: FocusStop | undefined = await page.evaluate(focusStop);
    if (!stop) return wrong;
    if (seen.has(stop.order)) return seen.size === stop.all ? wrong : [...wrong, `back at ${stop.what} too soon`];
    seen.add(stop.order);
    if (!stop.isMarked) wrong.push(`no visible focus: ${stop.what}`);
    const covered = await page.evaluate(coveredFocus);
    if (covered) wrong.push(`${stop.what} ${covered}`);
  }
  return [...wrong, `more than ${most} stops`];
}
