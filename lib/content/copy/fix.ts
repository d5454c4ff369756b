import { readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { applyEdits } from '../../persian/copy/copy.ts';
import { RULES } from '../../persian/copy/rules.ts';
import type { FoundFile } from '../load/walk.ts';
import { parseMarkdownFile } from '../parse/frontMatter.ts';
import { suggestEdits } from './suggestions.ts';

/** What safe suggestions make of a file; `changed` is undefined when there is nothing to change. */
export type Fix = {
  file: FoundFile;
  changed: { before: string; after: string; edits: number } | undefined;
  /** Why nothing is changed though something is suggested. */
  refused: string | undefined;
};

/** Edits can make room for others, but no more often than this. */
const MOST_ROUNDS = 5;

/** What safe suggestions make of a file. Nothing is written. */
export async function fixFile(file: FoundFile): Promise<Fix> {
  const nothing: Fix = { file, changed: undefined, refused: undefined };
  const bytes = await readFile(file.absolute).catch(() => undefined);
  if (!bytes) return { ...nothing, refused: 'it can’t be read' };
  let before: string;
  try {
    // With its byte-order mark, which stays.
    before = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return { ...nothing, refused: 'it is not UTF-8' };
  }
  const mark = before.startsWith('\uFEFF') ? '\uFEFF' : '';
  const text = before.slice(mark.length);
  const fixed = fixText(text);
  if (fixed.edits === 0) return nothing;
  if (shapeOf(file.path, text) !== shapeOf(file.path, fixed.text))
    return { ...nothing, refused: 'its front matter would not be the same any more' };
  return { ...nothing, changed: { before, after: mark + fixed.text, edits: fixed.edits } };
}

/** A content file's text as safe suggestions make it, and how many they were. */
export function fixText(text: string): { text: string; edits: number } {
  let count = 0;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const edits = suggestEdits(text).filter(({ rule }) => RULES[rule].safe);
    if (edits.length === 0) break;
    count += edits.length;
    text = applyEdits(text, edits);
  }
  return { text, edits: count };
}

/** Puts the fixed text in the place of the file in one step, so that nobody reads half of it; its mode stays. */
export async function writeFix({ file: { absolute }, changed }: Fix): Promise<void> {
  if (!changed) return;
  const { mode } = await stat(absolute);
  const beside = path.join(path.dirname(absolute), `.${path.basename(absolute)}.${process.pid}.tmp`);
  try {
    await writeFile(beside, changed.after, { mode });
    await rename(beside, absolute);
  } finally {
    await rm(beside, { force: true });
  }
}

/** Keys, kinds of values and lines of a file: what no fix of prose changes. */
function shapeOf(file: string, text: string): string {
  const { frontMatter, problems, bodyLine } = parseMarkdownFile(file, text);
  const shape = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(shape);
    if (typeof value === 'object' && value) return Object.entries(value).map(([key, one]) => [key, shape(one)]);
    return typeof value;
  };
  return JSON.stringify([shape(frontMatter?.value), problems.length, bodyLine, text.split('\n').length]);
}

/** Lines that differ, as a unified diff without context shows them; a fix never makes or removes a line. */
export function diffOf(name: string, before: string, after: string): string {
  const [old, fresh] = [before.split('\n'), after.split('\n')];
  const lines = old.flatMap((line, index) =>
    line === fresh[index] ? [] : [`@@ -${index + 1} +${index + 1} @@`, `-${line}`, `+${fresh[index]}`],
  );
  return [`--- ${name}`, `+++ ${name}`, ...lines].join('\n');
}
