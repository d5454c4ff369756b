import { toLatinDigits } from './digits.ts';

const MAX_LENGTH = 80;

/**
 * The readable end of an article's address: letters and digits of the title, everything else (ZWNJ too) a
 * hyphen, at most 80 characters, cut at a word. Never empty: a title without letters gives «خبر».
 */
export function persianSlug(title: string): string {
  const words = toLatinDigits(title.normalize('NFC'))
    .replace(/[\u064B-\u065F\u0670\u0640]/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter(Boolean);
  let slug = '';
  for (const word of words) {
    const longer = slug ? `${slug}-${word}` : word;
    if (longer.length > MAX_LENGTH) break;
    slug = longer;
  }
  return slug || words[0]?.slice(0, MAX_LENGTH) || 'خبر';
}

/** Letters as Persian speakers write them in Latin script; vowels that Persian does not write are not invented. */
const ROMAN: Record<string, string> = {
  ا: 'a',
  آ: 'a',
  أ: 'a',
  إ: 'e',
  ب: 'b',
  پ: 'p',
  ت: 't',
  ث: 's',
  ج: 'j',
  چ: 'ch',
  ح: 'h',
  خ: 'kh',
  د: 'd',
  ذ: 'z',
  ر: 'r',
  ز: 'z',
  ژ: 'zh',
  س: 's',
  ش: 'sh',
  ص: 's',
  ض: 'z',
  ط: 't',
  ظ: 'z',
  ع: 'a',
  غ: 'gh',
  ف: 'f',
  ق: 'gh',
  ک: 'k',
  ك: 'k',
  گ: 'g',
  ل: 'l',
  م: 'm',
  ن: 'n',
  و: 'v',
  ؤ: 'o',
  ه: 'h',
  ة: 'h',
  ۀ: 'h',
  ی: 'i',
  ي: 'i',
  ى: 'i',
  ئ: 'e',
  ء: '',
};

/**
 * An ASCII address part for a Persian name, such as a tag: «هوش مصنوعی» → `hvsh-msnvai`. Different names can
 * share one: the caller must tell them apart. Empty when nothing of the text can be romanised.
 */
export function asciiSlug(text: string): string {
  return toLatinDigits(text)
    .normalize('NFKD')
    .replace(/\u0627\u0653/gu, 'آ')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[\u0600-\u06FF]/gu, (letter) => ROMAN[letter] ?? '-')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
    .replace(/-+$/, '');
}
