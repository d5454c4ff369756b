import type { FoundFile } from '../load/walk.ts';
import { beyondLimits } from '../markdown/limits.ts';
import { renderBody } from '../markdown/render.ts';
import { claimedCode, parseMarkdownFile } from '../parse/frontMatter.ts';
import type { YamlSource } from '../parse/yaml.ts';
import { at, type Problem } from '../problems/problem.ts';
import { type FileResult, NO_REFERENCES, type Reference } from '../record.ts';
import { checkNames, checkPhotos } from '../references/check.ts';
import { collectReferences } from '../references/collect.ts';
import type { Surroundings } from './surroundings.ts';

export type TextFile = { file: FoundFile; digest: string; text: string };

type Body = { html: string; wordCount: number };
type Processed = { result: FileResult; yaml: YamlSource | undefined; body: Body | undefined };

/** What articles and pages have in common: front matter, what it refers to, the body. The state is the caller's. */
export async function processMarkdown(
  { file, digest, text }: TextFile,
  identityKey: 'code' | 'slug',
  surroundings: Surroundings,
): Promise<Processed> {
  const parsed = parseMarkdownFile(file.path, text);
  const yaml = parsed.frontMatter;
  const problems: Problem[] = [...parsed.problems];
  const references = yaml ? collectReferences(yaml, identityKey) : { ...NO_REFERENCES };
  problems.push(...checkNames(file.path, references, surroundings));
  problems.push(...(await checkPhotos(file.path, references.pictures, surroundings.findPicture)));
  const identity = references.identity?.value ?? (identityKey === 'code' ? claimedCode(text) : undefined);
  const result: FileResult = { file, digest, state: 'broken', identity, references, problems };
  if (!yaml && parsed.bodyLine === 1) return { result, yaml, body: undefined };

  const beyond = beyondLimits(parsed.body);
  if (beyond) {
    const { line, column } = beyond.position;
    problems.push(at(file.path, { line: line + parsed.bodyLine - 1, column }, beyond.finding));
    return { result, yaml, body: undefined };
  }
  const { html, wordCount, findings, pictures } = await renderBody(parsed.body, surroundings.findPicture);
  const down = parsed.bodyLine - 1;
  for (const { position, finding } of findings) {
    problems.push(at(file.path, { line: position.line + down, column: position.column }, finding));
  }
  const shown = pictures.map(
    ({ path, position }): Reference => ({ value: path, line: position.line + down, column: position.column }),
  );
  references.pictures = [...references.pictures, ...shown];
  return { result, yaml, body: { html, wordCount } };
}
