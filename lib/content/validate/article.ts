import { z } from 'zod';
import type { YamlSource } from '../parse/yaml.ts';
import { at, type Problem } from '../problems/problem.ts';
import { articleSlug, code, line, moment, oneOf, picturePath, webAddress, yesOrNo } from './fields.ts';
import { type Checked, checkShape } from './shape.ts';
import { tagList } from './tags.ts';

export const STATUSES = ['draft', 'review', 'published', 'withdrawn'] as const;
export type ArticleStatus = (typeof STATUSES)[number];

/** Stands where a lead has to be written; an article that still has it can't be published. */
export const LEAD_PLACEHOLDER = 'لید خبر را در یک بند اینجا بنویسید.';

const status = oneOf<ArticleStatus>('status', [
  { value: 'draft', words: ['پیش‌نویس'] },
  { value: 'review', words: ['بازبینی'] },
  { value: 'published', words: ['منتشرشده', 'انتشار'] },
  { value: 'withdrawn', words: ['پس‌گرفته', 'حذف'] },
]);

const comments = oneOf('setting', [
  { value: 'open', words: ['باز'] },
  { value: 'closed', words: ['بسته'] },
]);

const source = z.union([
  line.transform((name) => ({ name, url: undefined })),
  z.strictObject({ name: line, url: webAddress.optional() }),
]);

function articleShape(timeZone: string) {
  const date = moment(timeZone);
  return z.strictObject({
    code,
    title: line,
    kicker: line.optional(),
    lead: line,
    section: z.string(),
    publishedAt: date,
    updatedAt: date.optional(),
    status: status.default('published'),
    tags: tagList.default([]),
    authors: z.array(z.string()).default([]),
    source: source.optional(),
    image: picturePath.optional(),
    imageAlt: line.optional(),
    imageCaption: line.optional(),
    imageCredit: line.optional(),
    breaking: yesOrNo.optional(),
    breakingUntil: date.optional(),
    pick: yesOrNo.default(false),
    related: z.array(code).default([]),
    comments: comments.default('open'),
    corrections: z.array(z.strictObject({ at: date, text: line })).default([]),
    slug: articleSlug.optional(),
  });
}

export type ArticleFrontMatter = z.output<ReturnType<typeof articleShape>>;

const shapes = new Map<string, ReturnType<typeof articleShape>>();

/** The front matter of an article, as product.md has it; dates without a zone are local in `timeZone`. */
export function checkArticle(yaml: YamlSource, timeZone: string): Checked<ArticleFrontMatter> {
  const shape = shapes.get(timeZone) ?? articleShape(timeZone);
  shapes.set(timeZone, shape);
  const checked = checkShape(yaml, shape);
  const problems = [...checked.problems, ...checkImageAlt(yaml)];
  if (checked.value) problems.push(...warnings(yaml, checked.value));
  return { value: checked.value, problems };
}

/** Runs on what was read, so that it is reported beside all other faults. */
function checkImageAlt({ file, value, positionOf }: YamlSource): Problem[] {
  if (typeof value === 'string' || Array.isArray(value) || !value.image || value.imageAlt) return [];
  const message = '`imageAlt` is missing: an `image` needs a description for those who do not see it';
  return [at(file, positionOf(['image']), { code: 'missing-key', severity: 'error', message })];
}

const LONG_TITLE = 110;
const LONG_LEAD = 500;

function warnings({ file, positionOf }: YamlSource, article: ArticleFrontMatter): Problem[] {
  const problems: Problem[] = [];
  const warn = (key: string, code: Problem['code'], message: string, allowed?: string) =>
    problems.push(at(file, positionOf([key]), { code, severity: 'warning', message, ...(allowed && { allowed }) }));
  const { title, lead, publishedAt, updatedAt, status } = article;
  if (lead === LEAD_PLACEHOLDER && status === 'published') {
    const message = 'the lead is not written yet: it says what `peyk new` put there';
    problems.push(at(file, positionOf(['lead']), { code: 'unwritten', severity: 'error', message }));
  }
  if (title.length > LONG_TITLE)
    warn('title', 'long-title', `the title has ${title.length} characters`, `${LONG_TITLE}`);
  if (lead.length > LONG_LEAD) warn('lead', 'long-lead', `the lead has ${lead.length} characters`, `${LONG_LEAD}`);
  if (updatedAt && updatedAt < publishedAt) warn('updatedAt', 'updated-early', 'updated before it was published');
  return problems;
}
