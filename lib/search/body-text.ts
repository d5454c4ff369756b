/** Elements within a line of text; all others part what stands before them from what follows. */
const INLINE = /^\/?(?:a|strong|em|del|code)\b/i;
const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };

/** The text of a stored body, a line for each block; marks of footnotes are left out. */
export function bodyText(html: string): string {
  return html
    .replace(/<sup>.*?<\/sup>/gs, '')
    .replace(/<([^>]*)>/g, (_tag, inside: string) => (INLINE.test(inside) ? '' : '\n'))
    .replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi, (all, hex, decimal, name) => {
      if (name) return ENTITIES[name.toLowerCase()] ?? all;
      const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
      return code <= 0x10ffff ? String.fromCodePoint(code) : all;
    })
    .replace(/\s*\n\s*/g, '\n')
    .trim();
}
