import { isDrawing } from '../../media/address.ts';
import { foldJoined } from '../../persian/letters.ts';
import type { YamlSource } from '../parse/yaml.ts';
import { at, hasErrors, type Position, type Problem } from '../problems/problem.ts';
import type { ArticleRecord, FileResult } from '../record.ts';
import { type ArticleFrontMatter, checkArticle } from '../validate/article.ts';
import { processMarkdown, type TextFile } from './markdown.ts';
import type { Surroundings } from './surroundings.ts';

/** Pixels, as Google's Article guidelines ask for. */
const LEAD_WIDTH = 1200;
const LEAD_SIZE = `${LEAD_WIDTH} or more`;

/** An article's file from its text to a record: parse, validate, references, render. */
export async function processArticle(text: TextFile, surroundings: Surroundings): Promise<FileResult> {
  const { result, yaml, body } = await processMarkdown(text, 'code', surroundings);
  const checked = yaml && checkArticle(yaml, surroundings.timeZone);
  const problems: Problem[] = [...result.problems, ...(checked?.problems ?? [])];
  const image = checked?.value?.image;
  const lead = image === undefined ? undefined : await surroundings.findPicture(image);
  if (yaml && lead?.ok && lead.picture.width < LEAD_WIDTH && !isDrawing(lead.picture.path)) {
    const message = `the picture is ${lead.picture.width} pixels wide`;
    const place = yaml.positionOf(['image']);
    problems.push(
      at(text.file.path, place, { code: 'small-picture', severity: 'warning', message, allowed: LEAD_SIZE }),
    );
  }
  if (!yaml || !checked?.value || !body || hasErrors(problems)) return { ...result, problems, state: 'broken' };
  const article = toRecord(checked.value, body);
  return { ...result, problems, state: 'read', identity: article.code, article, tagPlaces: placesOfTags(yaml) };
}

function placesOfTags({ value, positionOf }: YamlSource): Map<string, Position> {
  const tags = typeof value === 'object' && !Array.isArray(value) ? value.tags : undefined;
  if (!Array.isArray(tags)) return new Map();
  return new Map(tags.map((tag, index) => [foldJoined(String(tag)), positionOf(['tags', index])]));
}

function toRecord(front: ArticleFrontMatter, body: { html: string; wordCount: number }): ArticleRecord {
  const source = front.source;
  return {
    code: front.code,
    wantedSlug: front.slug,
    kicker: front.kicker ?? null,
    title: front.title,
    lead: front.lead,
    bodyHtml: body.html,
    wordCount: body.wordCount,
    sectionSlug: front.section.trim(),
    status: front.status,
    publishedAt: front.publishedAt,
    updatedAt: front.updatedAt ?? null,
    breaking: front.breaking ?? front.breakingUntil !== undefined,
    breakingUntil: front.breakingUntil ?? null,
    pick: front.pick,
    commentsOpen: front.comments === 'open',
    sourceName: source?.name ?? null,
    sourceUrl: source?.url ?? null,
    imagePath: front.image ?? null,
    imageAlt: front.imageAlt ?? null,
    imageCaption: front.imageCaption ?? null,
    imageCredit: front.imageCredit ?? null,
    authors: [...new Set(front.authors.map((slug) => slug.trim()))],
    tags: front.tags,
    related: [...new Set(front.related)].filter((code) => code !== front.code),
    corrections: front.corrections,
  };
}

/** Warns of related codes that no article of the folder has. */
export function checkRelated(results: readonly FileResult[], all: ReadonlyMap<string, FileResult>): Problem[] {
  const referring = results.filter(({ state, references }) => state !== 'unchanged' && references.related.length > 0);
  if (referring.length === 0) return [];
  const codes = new Set([...all.values()].map(({ identity }) => identity));
  return referring.flatMap(({ file, references }) =>
    references.related
      .filter(({ value }) => !codes.has(value))
      .map(({ value, ...place }) =>
        at(file.path, place, {
          code: 'unknown-related',
          severity: 'warning',
          message: `there is no article «${value}»`,
          value,
        }),
      ),
  );
}
