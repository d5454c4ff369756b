import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { stringify } from 'yaml';
import { LEAD_PLACEHOLDER } from '../content/validate/article.ts';
import { toPersianDigits } from '../persian/digits.ts';
import { formatTime, jalaliDay } from '../persian/format.ts';

type Choice = { slug: string; title: string };

export type NewArticle = {
  title: string;
  section: Choice;
  authors: string[];
  publishedAt: Date;
  /** What the newsroom has, for the comments. */
  known: { sections: Choice[]; authors: Choice[] };
};

/** How many names a comment lists. */
const LISTED = 12;

/**
 * Writes the file of a new article, a draft with everything that is known and comments on what is to be filled, into
 * the folder of its Jalali month. A code whose file is there already is passed over.
 * @returns the absolute path, and the code that it got
 */
export async function writeNewArticle(contentDir: string, firstCode: number, article: NewArticle) {
  const { year, month } = jalaliDay(article.publishedAt);
  const folder = path.join(contentDir, 'articles', String(year), String(month).padStart(2, '0'));
  await mkdir(folder, { recursive: true });
  for (let code = firstCode; ; code++) {
    const file = path.join(folder, `${code}.md`);
    try {
      // Two editors at one moment: only one of them makes the file.
      await writeFile(file, textOf(code, article), { flag: 'wx' });
      return { file, code: String(code) };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}

function textOf(code: number, { title, section, authors, publishedAt, known }: NewArticle): string {
  const { year, month, day } = jalaliDay(publishedAt);
  const pad = (number: number) => String(number).padStart(2, '0');
  const date = toPersianDigits(`${year}/${pad(month)}/${pad(day)}`);
  return `---
code: ${code}
title: ${scalar(title)}
# روتیتر، اگر لازم است:
# kicker:
lead: ${scalar(LEAD_PLACEHOLDER)}
# سرویس‌ها: ${listOf(known.sections)}
section: ${section.slug}
# به وقت تهران؛ اگر در آینده باشد خبر در همان زمان خودبه‌خود منتشر می‌شود.
publishedAt: ${date} ${formatTime(publishedAt)}
# تا وقتی draft است کسی آن را نمی‌بیند. آماده که شد بنویسید published.
status: draft
# مثلاً [برف, کوهنوردی]
tags: []
# نویسندگان: ${listOf(known.authors)}
authors: [${authors.join(', ')}]
# منبع، اگر خبر از جای دیگری است:
# source: {name: نام رسانه, url: https://example.com}
# عکس را در پوشهٔ media بگذارید و بگویید در آن چه دیده می‌شود:
# image: media/${code}.jpg
# imageAlt:
---

`;
}

/** A value of one line, in quotes where YAML needs them. */
function scalar(text: string): string {
  return stringify(text, { lineWidth: 0 }).trimEnd();
}

function listOf(choices: readonly Choice[]): string {
  const names = choices.slice(0, LISTED).map(({ slug, title }) => `${slug} (${title})`);
  return [...names, ...(choices.length > LISTED ? ['…'] : [])].join('، ') || 'هنوز هیچ';
}
