import { hasErrors, type Problem } from '../problems/problem.ts';
import type { FileResult } from '../record.ts';
import { checkPage } from '../validate/page.ts';
import { processMarkdown, type TextFile } from './markdown.ts';
import type { Surroundings } from './surroundings.ts';

/** A standing page's file from its text to a record. */
export async function processPage(text: TextFile, surroundings: Surroundings): Promise<FileResult> {
  const { result, yaml, body } = await processMarkdown(text, 'slug', surroundings);
  const checked = yaml && checkPage(yaml);
  const problems: Problem[] = [...result.problems, ...(checked?.problems ?? [])];
  if (!checked?.value || !body || hasErrors(problems)) return { ...result, problems, state: 'broken' };
  const { slug, title, description } = checked.value;
  const page = { slug, title, description: description ?? null, bodyHtml: body.html };
  return { ...result, problems, state: 'read', identity: slug, page };
}
