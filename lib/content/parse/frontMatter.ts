import { toLatinDigits } from '../../persian/digits.ts';
import { tooLarge } from '../load/read.ts';
import { at, type Problem, START } from '../problems/problem.ts';
import { readYaml, type YamlSource } from './yaml.ts';

/** A Markdown file taken apart: its front matter and its body, with where the body begins. */
export type ParsedMarkdown = {
  frontMatter: YamlSource | undefined;
  body: string;
  /** Line of the file on which the body's first line stands. */
  bodyLine: number;
  problems: Problem[];
};

/** Characters of front matter in one file: a long list of corrections has a tenth of it. */
const MAX_FRONT_MATTER = 32 * 1024;

const FENCE = /^---[ \t]*\r?\n/;
const END_FENCE = /^(?:---|\.\.\.)[ \t]*\r?$/m;

/** Where the parts of a Markdown file stand; or the mark that is missing. */
export type MarkdownParts =
  | { ok: true; yamlStart: number; yamlEnd: number; bodyStart: number }
  | { ok: false; missing: 'opening' | 'closing' };

/** Finds the `---` lines. */
export function splitMarkdownFile(text: string): MarkdownParts {
  const opening = FENCE.exec(text);
  if (!opening) return { ok: false, missing: 'opening' };
  const yamlStart = opening[0].length;
  const closing = END_FENCE.exec(text.slice(yamlStart));
  if (!closing) return { ok: false, missing: 'closing' };
  const yamlEnd = yamlStart + closing.index;
  const afterFence = text.indexOf('\n', yamlEnd);
  return { ok: true, yamlStart, yamlEnd, bodyStart: afterFence === -1 ? text.length : afterFence + 1 };
}

/** Splits a file at its `---` lines and reads the YAML between them. */
export function parseMarkdownFile(file: string, text: string): ParsedMarkdown {
  const parts = splitMarkdownFile(text);
  if (text.trim() === '') {
    const message = 'the file is empty: its first line must be ---';
    return broken(text, at(file, START, { code: 'no-front-matter', severity: 'error', message }));
  }
  if (!parts.ok && parts.missing === 'opening') {
    const message = 'the file does not begin with a front matter: its first line must be ---';
    return broken(text, at(file, START, { code: 'no-front-matter', severity: 'error', message }));
  }
  if (!parts.ok) {
    const message = 'the front matter that begins here does not end: no second line with --- was found';
    return broken(text, at(file, START, { code: 'unclosed-front-matter', severity: 'error', message }));
  }
  const { yamlStart, yamlEnd, bodyStart } = parts;
  if (isTooLong(yamlEnd - yamlStart))
    return broken(text, at(file, START, tooLarge(yamlEnd - yamlStart, MAX_FRONT_MATTER, 'front matter')));
  const { source, problems } = readYaml(file, text.slice(yamlStart, yamlEnd), { firstLine: 2, holder: START });
  return {
    frontMatter: source,
    body: text.slice(bodyStart),
    bodyLine: 1 + countNewlines(text.slice(0, bodyStart)),
    problems,
  };
}

/** Whether a front matter of so many characters is not even read. */
export function isTooLong(length: number): boolean {
  return length > MAX_FRONT_MATTER;
}

/**
 * The code that a broken file seems to claim, so that a file which was renamed and broken at once is still known
 * as the article that it was.
 */
export function claimedCode(text: string): string | undefined {
  const code = /^code[ \t]*:[ \t]*["']?([^\s"'#]+)/m.exec(text.slice(0, 10_000))?.[1];
  return code && toLatinDigits(code);
}

function broken(text: string, problem: Problem): ParsedMarkdown {
  return { frontMatter: undefined, body: text, bodyLine: 1, problems: [problem] };
}

function countNewlines(text: string): number {
  let count = 0;
  for (let i = text.indexOf('\n'); i !== -1; i = text.indexOf('\n', i + 1)) count++;
  return count;
}
