const CONTEXT = 3;

/**
 * A unified diff (POSIX `diff -u`) of two texts with the same number of lines, which is what copy-editing leaves.
 * @throws RangeError when the numbers differ
 */
export function unifiedDiff(file: string, before: string, after: string): string {
  const old = before.split('\n');
  const now = after.split('\n');
  if (old.length !== now.length) throw new RangeError('the texts have not the same number of lines');
  const hunks: { from: number; to: number }[] = [];
  for (const [line, text] of old.entries()) {
    if (text === now[line]) continue;
    const last = hunks.at(-1);
    const to = Math.min(line + CONTEXT + 1, old.length);
    if (last && line - CONTEXT <= last.to) last.to = to;
    else hunks.push({ from: Math.max(0, line - CONTEXT), to });
  }
  if (hunks.length === 0) return '';
  const lines = hunks.flatMap(({ from, to }) => {
    const end = to === old.length && old.at(-1) === '' ? to - 1 : to;
    const span = `${from + 1},${end - from}`;
    return [`@@ -${span} +${span} @@`, ...hunkLines(old.slice(from, end), now.slice(from, end))];
  });
  return `${[`--- a/${file}`, `+++ b/${file}`, ...lines].join('\n')}\n`;
}

function hunkLines(old: readonly string[], now: readonly string[]): string[] {
  const lines: string[] = [];
  for (let at = 0; at < old.length; ) {
    let end = at;
    while (end < old.length && old[end] !== now[end]) end++;
    if (end === at) lines.push(` ${old[at++]}`);
    else {
      lines.push(...old.slice(at, end).map((line) => `-${line}`), ...now.slice(at, end).map((line) => `+${line}`));
      at = end;
    }
  }
  return lines;
}
