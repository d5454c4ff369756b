const PERSIAN_ZERO = 0x06f0;
const ARABIC_ZERO = 0x0660;

/** Latin and Arabic-Indic digits become Persian ones; everything else stays. */
export function toPersianDigits(value: string | number): string {
  return String(value)
    .replace(/[0-9]/g, (digit) => String.fromCharCode(PERSIAN_ZERO + Number(digit)))
    .replace(/[٠-٩]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - ARABIC_ZERO + PERSIAN_ZERO));
}

/** Persian and Arabic-Indic digits become Latin ones; everything else stays. */
export function toLatinDigits(value: string): string {
  return value
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - PERSIAN_ZERO))
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - ARABIC_ZERO));
}

/** A whole number as readers see it: Persian digits, thousands parted by «٬» (U+066C). */
export function formatCount(value: number): string {
  return toPersianDigits(String(Math.trunc(value)).replace(/\B(?=(\d{3})+(?!\d))/g, '٬'));
}

/** A word of digits and Latin letters with what may join them: GPT-4, H2O, v1.2.3, 2.5GHz, a@b.ir, x/2. */
const TOKEN_WITH_DIGITS = /[\p{L}\p{M}\p{N}_./:@+#%&=?~-]*[0-9][\p{L}\p{M}\p{N}_./:@+#%&=?~-]*/gu;
const LATIN_LETTER = /\p{Script=Latin}/u;
const SENTENCE_END = /[.:/?-]+$/u;

/**
 * Prose as readers see it: Latin digits become Persian, but for those in a word that has a Latin letter
 * (H2O, GPT-4, an address). Between Persian digits a decimal point becomes «٫» and a thousands comma «٬».
 */
export function toReaderDigits(text: string): string {
  if (!/[0-9٠-٩]/.test(text)) return text;
  return text
    .replace(/(?<![\p{L}\p{N}])\d{1,3}(?:,\d{3})+(?![\p{L}\p{N},])/gu, (number) => number.replace(/,/g, '٬'))
    .replace(TOKEN_WITH_DIGITS, (token) => {
      const word = token.replace(SENTENCE_END, '');
      if (LATIN_LETTER.test(word)) return token;
      return toPersianDigits(token).replace(/^([۰-۹]+)\.([۰-۹]+)$/u, '$1٫$2');
    });
}
