import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Suggestion } from '../copy/suggest.ts';
import type { Problem } from '../problems/problem.ts';
import type { Scheduled, Summary } from './summary.ts';

export type TextStyle = {
  contentDir: string;
  /** Whether the terminal understands links (OSC 8). */
  links: boolean;
};

/** One line: place, code, what is wrong, what is allowed, what was probably meant. Persian values stand in «». */
export function problemLine(problem: Problem, style: TextStyle): string {
  const { file, line, column, code, severity, message, allowed, nearest } = problem;
  const place = `${visible(file)}:${line}:${column}`;
  const parts = [severity === 'warning' ? `warning: ${message}` : message];
  if (allowed) parts.push(`allowed: ${allowed}`);
  if (nearest) parts.push(`did you mean \`${nearest}\`?`);
  const shown = style.links ? link(place, path.join(style.contentDir, file)) : place;
  return `${shown}  ${code}  ${visible(parts.join('; '))}`;
}

/** On one line, and without what a terminal would obey. */
function visible(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  return text.replace(/[\u0000-\u001f\u007f-\u009f]/g, (character) => JSON.stringify(character).slice(1, -1));
}

/** One line: place, code, what the file says and what it would better say. */
export function suggestionLine({ file, line, column, code, value, put, safe }: Suggestion, style: TextStyle): string {
  const place = `${visible(file)}:${line}:${column}`;
  const shown = style.links ? link(place, path.join(style.contentDir, file)) : place;
  return `${shown}  ${code}  suggestion: ${quoted(value)} → ${quoted(put)}${safe ? '' : ' (fix leaves it)'}`;
}

/** Long ones by both ends. */
function quoted(text: string): string {
  const short = text.length > 60 ? `${text.slice(0, 28)} … ${text.slice(-28)}` : text;
  return /[«»]/.test(short) ? short : `«${short}»`;
}

/** OSC 8 (the terminals' common proposal): a place that opens the file when it is clicked. */
function link(text: string, target: string): string {
  return `\u001b]8;;${pathToFileURL(target).href}\u0007${text}\u001b]8;;\u0007`;
}

/** The summary of a sync in a few lines, without zeros that say nothing. */
export function summaryLines(summary: Summary, dryRun: boolean): string[] {
  const { added, changed, withdrawn, removed, unchanged, drafts, scheduled, broken, siteChanged } = summary;
  const rows: [string, string][] = [
    ['added', articles(added)],
    ['changed', articles(changed)],
    ['withdrawn', articles(withdrawn)],
    ['unchanged', articles(unchanged)],
    ['held back', heldBack(drafts, scheduled)],
    ['broken', broken === 0 ? 'none' : `${count(broken, 'file')}; what was online before stays online`],
  ];
  if (removed > 0) rows.splice(3, 0, ['removed', `${articles(removed)} that nobody could see yet`]);
  if (siteChanged) rows.push(['site', 'settings, sections, authors, pages, pictures or redirects changed']);
  const head = dryRun ? ['A dry run: nothing is written. A sync would do this:'] : [];
  return [...head, ...rows.map(([name, value]) => `  ${name.padEnd(10)} ${value}`), ...scheduled.map(scheduledLine)];
}

export function heldBack(drafts: number, scheduled: readonly Scheduled[]): string {
  const parts = [
    drafts && count(drafts, 'draft'),
    scheduled.length && `${scheduled.length.toLocaleString('en')} scheduled`,
  ];
  return parts.filter(Boolean).join(', ') || 'none';
}

export function scheduledLine({ code, title, when }: Scheduled): string {
  return `             ${code} «${title}» goes live on «${when}» (Tehran)`;
}

export function articles(number: number): string {
  return number === 0 ? 'none' : count(number, 'article');
}

export function count(number: number, noun: string): string {
  const ending = number === 1 ? '' : noun.endsWith('s') ? 'es' : 's';
  return `${number.toLocaleString('en')} ${noun}${ending}`;
}

/** `1.2 s`, `85 ms` */
export function duration(milliseconds: number): string {
  return milliseconds < 1000 ? `${Math.round(milliseconds)} ms` : `${(milliseconds / 1000).toFixed(1)} s`;
}
