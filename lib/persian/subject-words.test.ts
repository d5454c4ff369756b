import { expect, test } from 'vitest';
import { subjectWords } from './subject-words.ts';

test.each([
  ['کتاب‌ها و کتابهای کتابخانه', ['کتاب', 'کتاب', 'کتابخانه']],
  ['كتابِ عليِ', ['کتاب', 'علی']],
  ['می‌شود و نمی‌خواهند، اما باران می‌بارد', ['باران']],
  ['بین‌المللی‌ترین نمایشگاه', ['بین\u200cالمللی', 'نمایشگاه']],
  ['۱۴۰۵ آبان ۳۰ 2026', ['ابان']],
  ['تنها رها بها', ['رها', 'بها']],
  ['Node.js و AI', ['node']],
  ['', []],
] as const)('%s is about %j', (text, words) => expect(subjectWords(text)).toEqual(words));
