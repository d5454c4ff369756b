import type { Nodes, Parents, Root, Text } from 'mdast';
import { MARKUP, OPAQUE } from '../../persian/copy/alphabet.ts';
import { isBareAddress } from '../markdown/addresses.ts';
import { parseBody } from '../markdown/render.ts';
import { type ProseRun, RunBuilder } from './run.ts';

/** Each of these is a run: what is in it is read in one breath. */
const BLOCKS = new Set(['paragraph', 'heading', 'tableCell']);

/** The prose of a Markdown body, a run for each paragraph, heading and table cell. @param base where it begins in its file */
export function bodyRuns(body: string, base: number): ProseRun[] {
  const runs: ProseRun[] = [];
  collect(parseBody(body), { body, base, runs });
  return runs;
}

type Source = { body: string; base: number; runs: ProseRun[] };

function collect(node: Root | Nodes, source: Source): void {
  if (BLOCKS.has(node.type)) {
    const run = new RunBuilder();
    addInline(node as Parents, source, run);
    if (run.text !== '') source.runs.push(run);
  } else if ('children' in node) for (const child of node.children) collect(child, source);
}

function addInline({ children }: Parents, source: Source, run: RunBuilder): void {
  for (const node of children) {
    const from = node.position?.start.offset ?? 0;
    const to = node.position?.end.offset ?? from;
    const barrier = (character: string) => run.add(character, source.base + from, 0);
    if (node.type === 'text') addText(node, source, run);
    else if (node.type === 'break') run.add('\n', source.base + from, to - from);
    else if (node.type === 'image') {
      addAlt(node.alt ?? '', from, source, run);
      addTitle(node.title ?? '', to, source);
    } else if (node.type === 'link' && isBareAddress(node)) barrier(OPAQUE);
    else if ('children' in node) {
      barrier(MARKUP);
      addInline(node as Parents, source, run);
      run.add(MARKUP, source.base + to, 0);
    } else barrier(node.type === 'footnoteReference' ? MARKUP : OPAQUE);
  }
}

/** An escaped mark, or a character by its name or number (CommonMark 2.4, 2.5). */
const ESCAPE = /\\([!-/:-@[-`{-~])|&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]*);/y;
/** A line's end and what stands before the text of the next: indent, the marks of a quotation. */
const NEW_LINE = /[ \t]*\r?\n[ \t>]*/y;

function addText({ position }: Text, { body, base }: Source, run: RunBuilder): void {
  const from = position?.start.offset ?? 0;
  const to = position?.end.offset ?? from;
  const source = body.slice(from, to);
  if (!/[\\&\n]/.test(source)) {
    run.addAll(source, base + from);
    return;
  }
  for (let at = 0; at < source.length; ) {
    const line = match(NEW_LINE, source, at);
    const escaped = line ? undefined : match(ESCAPE, source, at);
    if (line) run.add('\n', base + from + at, line.length);
    else if (escaped) run.add(isQuote(escaped) ? '"' : OPAQUE, base + from + at, escaped.length);
    else run.add(source[at] ?? '', base + from + at);
    at += (line ?? escaped)?.length ?? 1;
  }
}

function isQuote(escaped: string): boolean {
  return escaped === '\\"' || escaped === '&quot;';
}

function match(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

/** The description of a picture, when it stands there as it is read. */
function addAlt(alt: string, from: number, { body, base }: Source, run: RunBuilder): void {
  run.add(OPAQUE, base + from, 0);
  if (alt && body.startsWith(`![${alt}](`, from)) run.addAll(alt, base + from + 2);
  run.add(OPAQUE, base + from + 2 + alt.length, 0);
}

/** The caption of a picture, a run of its own, when it stands there as it is read. */
function addTitle(title: string, to: number, { body, base, runs }: Source): void {
  const start = to - title.length - 2;
  if (!title || !body.startsWith(`"${title}")`, start - 1)) return;
  const run = new RunBuilder();
  run.addAll(title, base + start);
  runs.push(run);
}
