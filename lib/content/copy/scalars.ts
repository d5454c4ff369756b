import { Scalar } from 'yaml';
import { OPAQUE } from '../../persian/copy/alphabet.ts';
import { type ProseRun, RunBuilder } from './run.ts';

/**
 * The text of a YAML scalar as it stands in the source, whatever its style. Escapes other than of quotation marks are opaque.
 * @param base where the YAML begins in its file
 */
export function scalarRun(yaml: string, { range, type }: Scalar, base: number): ProseRun | undefined {
  if (!range) return undefined;
  const run = new RunBuilder();
  const [start, end] = range;
  if (type === Scalar.BLOCK_LITERAL || type === Scalar.BLOCK_FOLDED) {
    const firstLine = yaml.indexOf('\n', start) + 1;
    if (firstLine > 0) addLines(run, yaml, firstLine, end, base);
  } else if (type === Scalar.QUOTE_DOUBLE)
    addEscaped(run, yaml, start + 1, end - 1, base, /\\(?:x..|u....|U.{8}|[\s\S])/suy);
  else if (type === Scalar.QUOTE_SINGLE) addEscaped(run, yaml, start + 1, end - 1, base, /''/y);
  else addLines(run, yaml, start, end, base);
  return run;
}

/** Indents of continued lines are left out. */
function addLines(run: RunBuilder, yaml: string, from: number, to: number, base: number): void {
  const line = /^[ \t]*/my;
  for (let at = from; at < to; ) {
    line.lastIndex = at;
    const indent = at === from && run.text === '' && yaml[at - 1] !== '\n' ? 0 : (line.exec(yaml)?.[0].length ?? 0);
    const newline = yaml.indexOf('\n', at);
    const end = newline === -1 ? to : Math.min(newline + 1, to);
    const start = Math.min(at + indent, end);
    run.addAll(yaml.slice(start, end), base + start);
    at = end;
  }
}

function addEscaped(run: RunBuilder, yaml: string, from: number, to: number, base: number, escapes: RegExp): void {
  for (let at = from; at < to; ) {
    escapes.lastIndex = at;
    const found = escapes.exec(yaml)?.[0];
    if (found) run.add(found === '\\"' ? '"' : OPAQUE, base + at, found.length);
    else if (yaml[at] === '\n') {
      const indent = /^\n[ \t]*/.exec(yaml.slice(at, to))?.[0].length ?? 1;
      run.add('\n', base + at, indent);
      at += indent;
      continue;
    } else run.add(yaml[at] ?? '', base + at, 1);
    at += found?.length ?? 1;
  }
}
