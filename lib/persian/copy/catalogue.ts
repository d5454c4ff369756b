/** What a kind of suggestion is called, what to do about it, and whether `fix` may apply it unseen. */
type Entry = { title: string; hint: string; safe: boolean };

/**
 * Every rule of the copy-editor. Codes are a contract with scripts that read `--json`: add, never rename.
 * The orthography is that of the Academy of Persian Language and Literature (دستور خط فارسی, 1401); where it leaves a choice
 * (آنها or آن‌ها, خانه‌ی or خانهٔ, روانشناسی or روان‌شناسی) nothing is suggested.
 */
export const COPY_RULES = {
  'arabic-letter': { title: 'An Arabic letter', hint: 'Persian text has ی and ک.', safe: true },
  'stray-joiner': { title: 'A ZWNJ that joins nothing', hint: 'One ZWNJ, between two letters.', safe: true },
  'split-verb': { title: 'می or نمی apart from its verb', hint: 'A ZWNJ stands between them.', safe: true },
  'glued-verb': { title: 'می or نمی glued to its verb', hint: 'A ZWNJ stands between them.', safe: true },
  'split-plural': { title: 'ها apart from its word', hint: 'A ZWNJ stands between them.', safe: true },
  'glued-plural': { title: 'ها glued to its word', hint: 'A ZWNJ stands between them.', safe: true },
  'split-degree': { title: 'تر or ترین apart from its word', hint: 'A ZWNJ stands between them.', safe: true },
  compound: { title: 'A compound without its ZWNJ', hint: 'The parts are joined by a ZWNJ.', safe: true },
  'ascii-punctuation': { title: 'A Latin mark in Persian', hint: 'Persian has ، ؛ ؟.', safe: true },
  'space-before-mark': { title: 'A space before a mark', hint: 'A mark follows its word at once.', safe: true },
  'space-after-mark': { title: 'No space after a mark', hint: 'A space follows a mark.', safe: true },
  'space-in-quotes': { title: 'A space inside «» or ()', hint: 'They enclose the words tightly.', safe: true },
  'straight-quotes': { title: 'Straight quotation marks', hint: 'Persian quotes with «».', safe: true },
  'three-dots': { title: 'Three dots', hint: 'The ellipsis is one character: ….', safe: true },
  'latin-digits': { title: 'Digits that are not Persian', hint: 'Persian text has ۰ to ۹.', safe: true },
  'doubled-word': { title: 'A word twice', hint: 'Remove one, unless both are meant.', safe: false },
} as const satisfies Record<string, Entry>;

export type CopyRule = keyof typeof COPY_RULES;
