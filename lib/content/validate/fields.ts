import { z } from 'zod';
import { cleanText, isBlank } from '../../persian/clean.ts';
import { toLatinDigits, toReaderDigits } from '../../persian/digits.ts';
import { MOMENT_FORMS, parseMoment } from '../../persian/moment.ts';
import { asciiSlug, persianSlug } from '../../persian/slug.ts';
import type { Choice } from '../problems/nearest.ts';
import { addFinding, notAmong } from './finding.ts';

/** A line of prose as it is stored: cleaned, on one line, with the digits that readers see. */
export function prose(text: string): string {
  return toReaderDigits(cleanText(text))
    .replace(/[^\S\u00A0]+/gu, ' ')
    .trim();
}

/** A line of prose. */
export const line = z.string().transform((text, context) => {
  if (isBlank(text)) addFinding(context, { code: 'missing-key', message: 'the value is empty' });
  return prose(text);
});

const CODE = /^[A-Za-z0-9][A-Za-z0-9-]{0,63}$/;

/** کد خبر: ASCII letters, digits and hyphens; Persian digits are taken for Latin ones. */
export const code = z.string().transform((text, context) => {
  const value = toLatinDigits(text.trim());
  if (!CODE.test(value)) {
    const near = asciiSlug(value).slice(0, 64);
    const allowed = 'ASCII letters, digits and hyphens, at most 64';
    addFinding(context, {
      code: 'bad-value',
      message: `the code «${text}» can't be used`,
      value: text,
      allowed,
      ...(near && { nearest: near }),
    });
  }
  return value;
});

/** A part of an address that pages are looked up by. */
export const asciiSlugField = z.string().transform((text, context) => {
  const value = text.trim();
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(value) || value.length > 60) {
    const near = asciiSlug(value);
    const allowed = 'a-z, 0-9 and hyphens between them, at most 60';
    addFinding(context, {
      code: 'bad-value',
      message: `the slug «${text}» can't be used`,
      value: text,
      allowed,
      ...(near && { nearest: near }),
    });
  }
  return value;
});

/** The readable end of an article's address, as an editor wants it. */
export const articleSlug = z.string().transform((text, context) => {
  const near = persianSlug(text);
  if (near !== text.trim().normalize('NFC')) {
    const allowed = 'letters and digits with hyphens between them, at most 80';
    addFinding(context, {
      code: 'bad-value',
      message: `the slug «${text}» can't be used`,
      value: text,
      allowed,
      nearest: near,
    });
  }
  return near;
});

/** Persian words for values that are English, so that «پیش‌نویس» finds `draft`. */
export function oneOf<T extends string>(what: string, choices: readonly (Choice & { value: T })[]) {
  return z.string().transform((text, context): T => {
    const chosen = choices.find(({ value }) => value === text.trim());
    if (chosen) return chosen.value;
    addFinding(context, notAmong('bad-value', `unknown ${what}`, text, choices));
    return z.NEVER;
  });
}

export const yesOrNo = oneOf('answer', [
  { value: 'true', words: ['بله', 'yes', 'on'] },
  { value: 'false', words: ['خیر', 'no', 'off'] },
]).transform((answer) => answer === 'true');

/** A date in any form of product.md; without a zone it is local in `timeZone`. */
export function moment(timeZone: string) {
  return z.string().transform((text, context): Date => {
    const parsed = parseMoment(text, timeZone);
    if (parsed.ok) return parsed.instant;
    const near = parsed.nearest && { nearest: parsed.nearest };
    addFinding(context, {
      code: 'bad-date',
      message: `«${text}» ${parsed.reason}`,
      value: text,
      allowed: MOMENT_FORMS,
      ...near,
    });
    return z.NEVER;
  });
}

/** An address that letters are sent to, without a name around it. */
export const emailAddress = z.string().transform((text, context) => {
  const value = text.trim().replace(/^mailto:/i, '');
  if (/^[\w.+%-]+@[a-z\d-]+(\.[a-z\d-]+)+$/i.test(value)) return value;
  const near = /[\w.+%-]+@[\w-]+(\.[\w-]+)+/.exec(value)?.[0];
  addFinding(context, {
    code: 'bad-value',
    message: `«${text}» is not an e-mail address`,
    value: text,
    allowed: 'an address such as corrections@example.org',
    ...(near && { nearest: near }),
  });
  return value;
});

/** An absolute http(s) address. */
export const webAddress = z.string().transform((text, context) => {
  const value = text.trim();
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (url && /^https?:$/.test(url.protocol) && /^https?:\/\//i.test(value)) return url.href;
  const near = URL.canParse(`https://${value}`) && /^[^\s/:]+\.[^\s/:]+/.test(value) ? `https://${value}` : undefined;
  const finding = {
    code: 'bad-url',
    message: `«${text}» is not a web address`,
    value: text,
    allowed: 'https://…',
  } as const;
  addFinding(context, { ...finding, ...(near && { nearest: near }) });
  return z.NEVER;
});

/** A path inside the content folder, without a slash at its beginning; whether it is there is checked later. */
export const picturePath = z.string().transform((text) =>
  text
    .trim()
    .normalize('NFC')
    .replace(/^\.?\/+/, ''),
);

/** A whole number in either digits. */
export function wholeNumber(min: number, max: number) {
  return z.string().transform((text, context) => {
    const value = Number(toLatinDigits(text.trim()) || Number.NaN);
    if (Number.isInteger(value) && value >= min && value <= max) return value;
    addFinding(context, {
      code: 'bad-value',
      message: `«${text}» can't be used`,
      value: text,
      allowed: `a whole number from ${min} to ${max}`,
    });
    return z.NEVER;
  });
}
