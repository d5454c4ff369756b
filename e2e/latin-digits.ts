import type { Page } from '@playwright/test';

/** Words of the page that hold a Latin digit and no Latin letter, but for what is marked as another language or as code. */
export function latinDigits(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (!parent || parent.closest('script, style, code, pre, [lang="en"], svg')) continue;
      found.push(...(node.nodeValue ?? '').split(/\s+/).filter((word) => /[0-9]/.test(word) && !/[A-Za-z]/.test(word)));
    }
    return found;
  });
}
