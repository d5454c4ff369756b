import { stringify } from 'yaml';
import { toPersianDigits } from '../persian/digits.ts';
import { formatTime, jalaliDay } from '../persian/format.ts';
import { foldJoined } from '../persian/letters.ts';
import type { Foreign } from './foreign.ts';
import { toMarkdown } from './markdown.ts';

type Named = { slug: string; title: string };

export type Newsroom = {
  sections: readonly Named[];
  authors: readonly Named[];
  /** Slug of the section for what has none that is known. */
  section: string | undefined;
};

/** The file of an imported article, and what an editor has to see to. */
export type ArticleFile = { path: string; text: string; notes: string[]; pictures: number };

/** The agency, as a last paragraph names it: «/ فارس». */
const CREDIT = /\n\s*\\?\/\s*(\p{L}[^\n/]{1,38})\s*$/u;

/** A lead that is cut out of a body is no longer than this. */
const LONGEST_LEAD = 300;

/** What stands for a section, lead or time that the other system did not have makes the article a draft. */
export function articleFile(foreign: Foreign, code: string, newsroom: Newsroom, now: Date): ArticleFile {
  const { title, kicker, publishedAt, updatedAt, status } = foreign;
  const body =
    'html' in foreign.body ? toMarkdown(foreign.body.html) : { text: asMarkdown(foreign.body.text), pictures: [] };
  const source = foreign.source ?? CREDIT.exec(body.text)?.[1]?.trim();
  const notes: string[] = [];
  const known = foreign.sections.map((name) => named(name, newsroom.sections)).find(Boolean);
  const section = known?.slug ?? newsroom.section;
  const [unknown] = foreign.sections;
  if (!section) notes.push(unknown ? `سرویس «${unknown}» در sections.yaml نیست` : 'سرویس ندارد');
  const lead = oneLine(foreign.lead ?? '') || firstSentences(body.text);
  if (!lead) notes.push('لید ندارد');
  if (!publishedAt) notes.push('زمان انتشار ندارد');
  const authors = foreign.authors.map((name) => ({ name, author: named(name, newsroom.authors) }));
  const strangers = authors.filter(({ author }) => !author).map(({ name }) => name);
  if (strangers.length > 0) notes.push(`نویسنده در authors.yaml نیست: ${strangers.join('، ')}`);
  const isWhole = Boolean(section && lead && publishedAt);
  const at = publishedAt ?? now;
  const { year, month } = jalaliDay(at);
  const keys: [string, unknown][] = [
    ['code', code],
    ['title', oneLine(title)],
    ['kicker', kicker && oneLine(kicker)],
    ['lead', lead || '…'],
    ['section', section ?? newsroom.sections[0]?.slug],
    ['publishedAt', moment(at)],
    ['updatedAt', updatedAt && updatedAt > at ? moment(updatedAt) : undefined],
    ['status', isWhole ? (status === 'published' ? undefined : status) : 'draft'],
    ['tags', distinct(foreign.tags)],
    ['authors', authors.flatMap(({ author }) => author?.slug ?? [])],
    ['source', source],
  ];
  const front = keys
    .filter(([, value]) => value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0))
    .map(([key, value]) => stringify({ [key]: value }, { lineWidth: 0, flowCollectionPadding: false }).trimEnd())
    .join('\n');
  const comments = notes.map((note) => `# ${note}\n`).join('');
  return {
    path: `articles/${year}/${String(month).padStart(2, '0')}/${code}.md`,
    text: `---\n${comments}${front}\n---\n\n${body.text || lead}\n`,
    notes,
    pictures: body.pictures.length,
  };
}

function named(name: string, all: readonly Named[]): Named | undefined {
  const wanted = foldJoined(name);
  return all.find(({ slug, title }) => slug === name || foldJoined(title) === wanted);
}

function distinct(tags: readonly string[]): string[] {
  const byKey = new Map(tags.map((tag) => [foldJoined(tag), oneLine(tag)]));
  byKey.delete('');
  return [...byKey.values()];
}

/** Text as it was copied: what Markdown would take for a mark is only a letter. */
function asMarkdown(text: string): string {
  return text.replace(/^([#>+-]|\d+[.)])/gm, '\\$1').replace(/([*_`[\]<])/g, '\\$1');
}

function firstSentences(markdown: string): string {
  const paragraph = markdown.split(/\n\s*\n/).find((block) => /^\p{L}|^«/u.test(block.trim())) ?? '';
  const plain = oneLine(paragraph.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').replace(/[*_`\\]/g, ''));
  if (plain.length <= LONGEST_LEAD) return plain;
  const cut = plain.slice(0, LONGEST_LEAD);
  const end = Math.max(cut.lastIndexOf('. '), cut.lastIndexOf('؟ '), cut.lastIndexOf('! '), cut.lastIndexOf('؛ '));
  return end > 60 ? cut.slice(0, end + 1) : `${cut.slice(0, cut.lastIndexOf(' '))}…`;
}

function oneLine(text: string): string {
  return text
    .replace(/<[^>]*>/g, ' ')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim();
}

function moment(instant: Date): string {
  const { year, month, day } = jalaliDay(instant);
  const pad = (number: number) => String(number).padStart(2, '0');
  return `${toPersianDigits(`${year}/${pad(month)}/${pad(day)}`)} ${formatTime(instant)}`;
}
