const DEFAULT_COLOR = '7a2f2b';

/** Where the cover of an article without a picture is: it depends on the code and the section's colour alone, so it never changes there. */
export function coverAddress(code: string, color: string | undefined): string {
  const hex = /^#([\da-f]{3}|[\da-f]{6})$/i.exec(color ?? '')?.[1] ?? DEFAULT_COLOR;
  return `/covers/${hex.toLowerCase()}/${code}.svg`;
}
