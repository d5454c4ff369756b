import { expect, test } from 'vitest';
import { lengthOf, plainLine, plainText } from './plain-text.ts';

test.each([
  ['ZWNJ, ZWJ, emoji and Arabic letters stay as they were typed', 'می‌شود ي 👨‍👩‍👧 ❤️', 'می‌شود ي 👨‍👩‍👧 ❤️'],
  ['bidi controls go', 'الف\u202Eب\u2066پ\u200F', 'الفبپ'],
  ['control characters go, a tab is a space', 'a\u0000b\u0007\u001b[31m\u009bc\td', 'ab[31mc d'],
  ['every line break is one', 'الف\r\nب\rپ\u2028ت', 'الف\nب\nپ\nت'],
  ['one empty line at most, and no space at the ends of lines', '  الف  \n\n\n\n ب ', 'الف\n\n ب'],
  ['what is invisible goes', 'a\u200Bb\u00ADc\u{E0041}d\uFEFF', 'abcd'],
  ['half a character goes', 'a\uD83Db', 'ab'],
  ['a letter keeps four marks', `ب${'\u0650'.repeat(40)}پ`, `ب${'\u0650'.repeat(4)}پ`],
  ['vowel marks stay', 'مُحَمَّد', 'مُحَمَّد'],
  ['forms that mean the same are one', 'e\u0301', 'é'],
  ['nothing is nothing', ' \n\u200B\u200E ', ''],
])('%s', (_what, given, expected) => {
  expect(plainText(given)).toBe(expected);
  expect(plainText(expected)).toBe(expected);
});

test('a name is one line', () => expect(plainLine(' سارا\n  احمدی ')).toBe('سارا احمدی'));

test('characters are counted as code points', () => expect(lengthOf('می‌شود 👍\r\nب')).toBe(10));
