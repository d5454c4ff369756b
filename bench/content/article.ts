import type { Choices } from '../../lib/covers/random.ts';
import type { Demo } from './demo.ts';
import type { Language } from './language.ts';
import type { Block } from './prose.ts';

export type ArticlePlan = {
  code: number;
  /** As the file says it: Jalali local time, or ISO 8601. */
  publishedAt: string;
  /** Codes of articles that are older. */
  older: number[];
  withPicture: boolean;
};

/** The share of a newsroom's articles that has such a thing. */
const WITH = { author: 0.6, source: 0.5, kicker: 0.25, pick: 0.02, related: 0.3 };
const SOURCES = ['پیک', 'خبرنامهٔ آسمان شب', 'فارس', 'روابط عمومی شهر', 'ایسنا'];

/** The text of one article's file. */
export function articleText(plan: ArticlePlan, demo: Demo, language: Language, choices: Choices): string {
  const chance = (share: number) => choices.between(0, 1) < share;
  const source = chance(WITH.source) ? choices.pick(SOURCES) : undefined;
  const fields: Record<string, unknown> = {
    code: plan.code,
    title: language.phrase(5, 12, choices).slice(0, 110).trim(),
    ...(chance(WITH.kicker) && { kicker: language.phrase(2, 4, choices) }),
    lead: language.text(25, choices).slice(0, 480).trim(),
    section: choices.pick(demo.sections),
    publishedAt: plan.publishedAt,
    tags: some(1, 4, demo.tags, choices),
    ...(chance(WITH.author) && { authors: [choices.pick(demo.authors)] }),
    ...(source && { source }),
    ...(plan.withPicture && { image: choices.pick(demo.pictures), imageAlt: language.phrase(4, 9, choices) }),
    ...(chance(WITH.pick) && { pick: true }),
    ...(plan.older.length > 0 && chance(WITH.related) && { related: some(1, 3, plan.older, choices) }),
  };
  // JSON is YAML, and quotes whatever a word of prose may have that YAML would read otherwise.
  const lines = Object.entries(fields).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  const blocks = choices.pick(demo.shapes).map((block) => blockText(block, language, choices));
  if (source) blocks.push(`/ ${source}`);
  return `---\n${lines.join('\n')}\n---\n${blocks.join('\n\n')}\n`;
}

function blockText({ kind, length }: Block, language: Language, choices: Choices): string {
  switch (kind) {
    case 'paragraph':
      return language.text(length, choices);
    case 'heading':
      return `## ${language.phrase(2, Math.max(3, length), choices)}`;
    case 'quote':
      return `> ${language.text(length, choices)}`;
    case 'list':
      return Array.from({ length: Math.ceil(length / 8) }, () => `- ${language.phrase(3, 9, choices)}`).join('\n');
  }
}

function some<T>(least: number, most: number, list: readonly T[], choices: Choices): T[] {
  const length = Math.floor(choices.between(least, most + 1));
  return [...new Set(Array.from({ length }, () => choices.pick(list)))];
}
