import type { Root } from 'hast';
import { CONTINUE, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { contextOf, placeOf } from './context.ts';

const ALLOWED = 'https://…, http://…, mailto:…, tel:… or /path';

/** Takes links that must not be followed apart (their text stays), and marks those that leave the site. */
export function rehypeLinks() {
  return (tree: Root, file: VFile) => {
    const { findings } = contextOf(file);
    visit(tree, 'element', (node, index, parent) => {
      if (node.tagName !== 'a') return CONTINUE;
      const href = String(node.properties.href ?? '').trim();
      delete node.properties.title;
      const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(href)?.[1]?.toLowerCase();
      if (/^[#/](?!\/)/.test(href) || scheme === 'mailto' || scheme === 'tel') return CONTINUE;
      if (scheme === 'http' || scheme === 'https') {
        node.properties.rel = ['noopener'];
        return CONTINUE;
      }
      const [position, value] = [placeOf(node), href];
      if (scheme) {
        const message = `the link «${href}» is left out: ${scheme}: is not allowed`;
        findings.push({
          position,
          finding: { code: 'unsafe-link', severity: 'warning', message, value, allowed: ALLOWED },
        });
      } else {
        const near = /^[\w-]+(\.[\w-]+)+([/?#]|$)/.test(href) ? `https://${href}` : `/${href.replace(/^[./]+/, '')}`;
        const message = `the link «${href}» is left out: it leads nowhere`;
        findings.push({
          position,
          finding: { code: 'relative-link', severity: 'warning', message, value, allowed: ALLOWED, nearest: near },
        });
      }
      if (!parent || index === undefined) return CONTINUE;
      parent.children.splice(index, 1, ...node.children);
      return index;
    });
  };
}
