import type { Files } from './server.ts';

/** The least that is a site, with other files added to it or put in place of its own; for `startSite`. */
export function smallSite(files: Files = {}): Files {
  return {
    'site.yaml': 'name: پیک آزمایشی\n',
    'sections.yaml': '- slug: science\n  title: دانش\n- slug: cities\n  title: شهر\n',
    ...files,
  };
}

/**
 * Text of an article's file.
 * @param fields front matter beside or instead of what an article must have; values are written as JSON, which YAML reads
 */
export function articleFile(fields: { code: string } & Record<string, unknown>, body = 'متن خبر.'): string {
  const all = {
    title: `خبر شمارهٔ ${fields.code}`,
    lead: 'چکیدهٔ خبر در یک بند.',
    section: 'science',
    publishedAt: '1405/08/29 10:00',
    ...fields,
  };
  const lines = Object.entries(all).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  return `---\n${lines.join('\n')}\n---\n${body}\n`;
}
