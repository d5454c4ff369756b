import { toLatinDigits } from '../persian/digits.ts';
import { dateIn } from './dates.ts';
import { idOf } from './feed.ts';
import type { Foreign } from './foreign.ts';

/** Words before a date that say whose it is. */
const DATE_LINE =
  /تاریخ\s*(?:انتشار|خبر|ثبت)?|زمان\s*انتشار|^\s*(?:شنبه|یک‌?شنبه|دو‌?شنبه|سه‌?شنبه|چهار‌?شنبه|پنج‌?شنبه|جمعه)/u;
const CODE_LINE = /(?:کد|شناسه|شمارهٔ?)\s*(?:خبر|مطلب)?\s*[:：]?\s*([0-9۰-۹٠-٩]{3,12})/u;
const SOURCE_LINE = /^\s*(?:منبع\s*:\s*(.{2,40})|\/\s*(\S.{1,38}))\s*$/u;
const END_LINE = /^\s*(?:انتهای پیام|پایان پیام|پایان خبر)\s*[/.]?.*$/u;
/** What stands after an article: nothing below it is its text. */
const AFTER =
  /^\s*(?:مطالب مرتبط|اخبار مرتبط|خبرهای مرتبط|ارسال نظر|نظر شما|نظرات|برچسب‌?ها|آخرین اخبار|پربازدید\S*|تحلیل‌های برگزیده|اشتراک‌?گذاری|لینک کوتاه|کلیدواژه.*)\s*:?\s*$/u;
/** What stands before one, or among its lines, and is none of it. */
const FURNITURE = /^\s*(?:اخبار فوری|صفحه\s*ن?خست|خانه|چاپ|اندازهٔ? متن|کپی|A\+|A-|\d+ نظر|بازدید\s*:.*)\s*:?\s*$/u;

export type Anatomy = Omit<Foreign, 'body' | 'sections' | 'tags' | 'authors' | 'oldPaths' | 'isPage' | 'status'> & {
  paragraphs: string[];
};

/**
 * An article out of the lines of a page, as they are read or pasted: furniture goes, the date line, the code and the
 * credit are recognised, the first line is the title and a short paragraph after it the lead.
 */
export function anatomyOf(lines: readonly string[]): Anatomy | undefined {
  const kept: string[] = [];
  let publishedAt: Date | undefined;
  let id: string | undefined;
  let source: string | undefined;
  for (const raw of lines) {
    const line = raw.replace(/\s+/g, ' ').trim();
    if (!line || FURNITURE.test(line)) continue;
    if (kept.length > 1 && AFTER.test(line)) break;
    if (END_LINE.test(line)) break;
    const code = CODE_LINE.exec(line)?.[1];
    if (code && line.length < 80) {
      id ??= toLatinDigits(code);
      publishedAt ??= dateIn(line);
      continue;
    }
    const date = line.length < 90 ? dateIn(line) : undefined;
    if (date && (DATE_LINE.test(line) || isOnlyDate(line))) {
      publishedAt ??= date;
      continue;
    }
    const credit = kept.length > 1 ? SOURCE_LINE.exec(line) : null;
    if (credit) {
      source ??= (credit[1] ?? credit[2])?.trim();
      continue;
    }
    kept.push(line);
  }
  const [title, second, ...rest] = kept;
  if (!title || !second) return undefined;
  const hasLead = rest.length > 0 && second.length <= 500;
  return {
    id: id ?? idOf(title, undefined),
    title,
    kicker: undefined,
    lead: hasLead ? second : undefined,
    publishedAt,
    updatedAt: undefined,
    source,
    paragraphs: hasLead ? rest : [second, ...rest],
  };
}

/** Whether a line is a date and a time and nothing else to read. */
function isOnlyDate(line: string): boolean {
  return (
    line
      .replace(/[\d۰-۹٠-٩:/.،,|-]/gu, ' ')
      .split(/\s+/)
      .filter(Boolean).length <= 5
  );
}

/** Pasted text: one line or more to a paragraph, as it was copied. */
export function readText(text: string): Foreign | undefined {
  const anatomy = anatomyOf(text.split(/\r?\n/));
  return anatomy && foreignOf(anatomy, []);
}

/** An article of which nothing is known but its lines. */
export function foreignOf({ paragraphs, ...rest }: Anatomy, oldPaths: string[]): Foreign {
  const body = { text: paragraphs.join('\n\n') };
  return { ...rest, isPage: false, status: 'published', body, sections: [], tags: [], authors: [], oldPaths };
}
