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

const FENCE = /^---[ \t]*\r?\n/;
const END_FENCE = /^(?:---|\.\.\.)[ \t]*\r?$/m;

/** Splits a file at its `---` lines and reads the YAML between them. */
export function parseMarkdownFile(file: string, text: string): ParsedMarkdown {
  const opening = FENCE.exec(text);
  if (!opening) {
    const message = 'the file does not begin with a front matter: its first line must be ---';
    return broken(text, at(file, START, { code: 'no-front-matter', severity: 'error', message }));
  }
  const start = opening[0].length;
  const closing = END_FENCE.exec(text.slice(start));
  if (!closing) {
    const message = 'the front matter that begins here does not end: no second line with --- was found';
    return broken(text, at(file, START, { code: 'unclosed-front-matter', severity: 'error', message }));
  }
  const end = start + closing.index;
  const { source, problems } = readYaml(file, text.slice(start, end), { firstLine: 2, holder: START });
  const afterFence = text.indexOf('\n', end);
  const bodyStart = afterFence === -1 ? text.length : afterFence + 1;
  return {
    frontMatter: source,
    body: text.slice(bodyStart),
    bodyLine: 1 + countNewlines(text.slice(0, bodyStart)),
    problems,
  };
}

/**
 * The code that a broken file seems to claim, so that a file which was renamed and broken at once is still known
 * as the article that it was.
 */
export function claimedCode(text: string): string | undefined {
  return /^code[ \t]*:[ \t]*["']?([^\s"'#]+)/m.exec(text.slice(0, 10_000))?.[1];
}

function broken(text: string, problem: Problem): ParsedMarkdown {
  return { frontMatter: undefined, body: text, bodyLine: 1, problems: [problem] };
}

function countNewlines(text: string): number {
  let count = 0;
  for (let i = text.indexOf('\n'); i !== -1; i = text.indexOf('\n', i + 1)) count++;
  return count;
}
