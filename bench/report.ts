import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import { inRoot } from '../lib/commands/parts/place.js';

/** One measured thing. `goal` is what the project wants of it. */
export type Figure = { name: string; value: number; unit: string; goal?: { atLeast: number } | { atMost: number } };

/** What a bench gives: figures for the table, and all that it counted for the JSON. */
export type Findings = {
  /** One sentence: what was asked of what. */
  what: string;
  figures: Figure[];
  /** What a reader must know to judge the figures. */
  notes?: string[];
  details?: unknown;
};

/** The machine's load before a bench began; ask before anything is started. */
export function loadBefore(): number {
  return os.loadavg()[0] ?? 0;
}

/** Prints a bench's table and writes `bench/results/NAME-TIME.json`. */
export function report(name: string, findings: Findings, options: unknown, before: number): void {
  const cores = os.cpus().length;
  const machine = { node: process.version, cpu: os.cpus()[0]?.model ?? '', cores, load: before, ...source() };
  // More than this, and others had a share in the cores that no run can account for.
  const busy =
    before > cores / 4 ? [`Taken on a busy machine (load ${before.toFixed(1)} on ${cores} cores): trust ratios.`] : [];
  const notes = [...busy, ...(findings.notes ?? [])];
  console.log(`\n${name}: ${findings.what}\n`);
  const rows = findings.figures.map((figure) => [figure.name, shown(figure), wanted(figure)]);
  const widths = [0, 1].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  for (const [title = '', value = '', goal = ''] of rows) {
    console.log(`  ${title.padEnd(widths[0] ?? 0)}  ${value.padStart(widths[1] ?? 0)}  ${goal}`.trimEnd());
  }
  for (const note of notes) console.log(`\n  ${note}`);
  const at = new Date().toISOString();
  const folder = inRoot('bench', 'results');
  mkdirSync(folder, { recursive: true });
  const file = `${name}-${at.slice(0, 19).replaceAll(':', '')}.json`;
  const { what, figures, details } = findings;
  const result = { name, at, what, options, machine, notes, figures, details };
  writeFileSync(inRoot('bench', 'results', file), `${JSON.stringify(result, null, 2)}\n`);
  console.log(`\n  bench/results/${file}`);
}

/** The value in the middle; of an even number the lower of the two. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** The least value that a `share` (0 to 1) of all values does not exceed; NaN of none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

function shown({ value, unit }: Figure): string {
  const digits = Math.abs(value) >= 100 || Number.isInteger(value) ? 0 : Math.abs(value) >= 10 ? 1 : 2;
  return `${value.toFixed(digits)} ${unit}`.trimEnd();
}

function wanted({ goal, value }: Figure): string {
  if (!goal) return '';
  const [reached, text] =
    'atLeast' in goal ? [value >= goal.atLeast, `≥ ${goal.atLeast}`] : [value <= goal.atMost, `≤ ${goal.atMost}`];
  return `${reached ? '✓' : '✗'} ${text}`;
}

/** Which code was measured. */
function source(): { commit: string; changed: boolean; build: string } {
  const git = (...args: string[]) => {
    try {
      return execFileSync('git', args, { cwd: inRoot(), encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
    } catch {
      return '';
    }
  };
  const build = readFileSync(inRoot('.next', 'BUILD_ID'), 'utf8').trim();
  return { commit: git('rev-parse', '--short', 'HEAD'), changed: git('status', '--porcelain') !== '', build };
}
