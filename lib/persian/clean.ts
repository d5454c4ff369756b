/** Embeddings, overrides, isolates and marks of direction: the page sets direction by markup. U+061C, U+200E–F, U+202A–E, U+2066–9. */
export const BIDI_CONTROLS = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;

/** Control characters and the like, which no text holds and no feed can carry (XML 1.0, 2.2). */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
export const CONTROLS = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u0084\u0086-\u009F\uFFFE\uFFFF]/gu;

/**
 * One run of prose as it is stored: Arabic ي ى and ك in their Persian form, Arabic-Indic digits Persian, no
 * control characters of any kind, no byte-order marks, one ZWNJ where several stood. It never changes what is said, and leaves
 * Latin words alone. Code spans and addresses are the caller's to keep out.
 */
export function cleanText(text: string): string {
  return text
    .replace(CONTROLS, '')
    .replace(BIDI_CONTROLS, '')
    .replace(/\uFEFF/gu, '')
    .replace(/[يى]/gu, 'ی')
    .replace(/ك/gu, 'ک')
    .replace(/[٠-٩]/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0x0660 + 0x06f0))
    .replace(/\u200C{2,}/gu, '\u200C');
}

/** Whether nothing but spaces (NBSP too), ZWNJ and invisible characters is there: such a paragraph is dropped. */
export function isBlank(text: string): boolean {
  return /^[\s\u00A0\u200B-\u200F\u2060\uFEFF]*$/u.test(text);
}
