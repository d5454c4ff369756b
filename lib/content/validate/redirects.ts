import { z } from 'zod';
import type { Path, YamlSource } from '../parse/yaml.ts';
import { at, type Position, type Problem } from '../problems/problem.ts';
import { type Checked, checkShape } from './shape.ts';

export type RedirectEntry = { from: string; to: string };

/** Where an entry stands in its file. */
type Places = { from: Position; to: Position };
const positions = new WeakMap<RedirectEntry, Places>();

/** Where both sides of an entry that `checkRedirects` gave stand. */
export function placesOf(entry: RedirectEntry): Places | undefined {
  return positions.get(entry);
}

const listShape = z.array(z.strictObject({ from: z.string(), to: z.string() }));
const mappingShape = z.record(z.string(), z.string());

/**
 * redirects.yaml: `old: new`, or a list of `{from, to}`. Paths come out decoded, without a slash at their end and
 * without query or fragment on the left; the right side may be another site's address.
 */
export function checkRedirects(yaml: YamlSource): Checked<RedirectEntry[]> {
  const list = Array.isArray(yaml.value);
  const checked = list
    ? checkShape(yaml, listShape)
    : checkShape(
        yaml,
        mappingShape.transform((map) => Object.entries(map).map(([from, to]) => ({ from, to }))),
      );
  const problems: Problem[] = [...checked.problems];
  const lines = new Map<string, number>();
  const entries = (checked.value ?? []).map(({ from, to }, index): RedirectEntry => {
    const places = {
      from: yaml.positionOf([index, 'from']),
      to: yaml.positionOf(list ? [index, 'to'] : ([from] as Path)),
    };
    if (!list) places.from = yaml.positionOfKey([from]);
    const report = (side: 'from' | 'to', code: Problem['code'], message: string, value: string, allowed?: string) =>
      problems.push(
        at(yaml.file, places[side], { code, severity: 'error', message, value, ...(allowed && { allowed }) }),
      );
    const entry = { from: normalPath(from), to: /^https?:\/\//.test(to) ? to : normalPath(to) };
    positions.set(entry, places);
    if (!entry.from || /[?#]/.test(from))
      report('from', 'bad-path', `«${from}» is not a path of this site`, from, '/path');
    if (!entry.to) report('to', 'bad-path', `«${to}» is not a path of this site`, to, '/path or https://…');
    const other = lines.get(entry.from);
    if (other) report('from', 'duplicate-redirect', `«${from}» is redirected already on line ${other}`, from);
    lines.set(entry.from, places.from.line);
    return entry;
  });
  const next = new Map(entries.map(({ from, to }) => [from, to]));
  for (const { from } of entries) {
    const circle = circleFrom(from, next);
    const position = { line: lines.get(from) ?? 1, column: 1 };
    if (circle)
      problems.push(
        at(yaml.file, position, {
          code: 'redirect-loop',
          severity: 'error',
          message: `${circle.join(' → ')} goes round in a circle`,
          value: from,
        }),
      );
  }
  return { value: problems.length > 0 ? undefined : entries, problems };
}

/** Empty when it is not a path. */
function normalPath(path: string): string {
  const trimmed = path.trim().normalize('NFC');
  if (!trimmed.startsWith('/') || trimmed.startsWith('//') || /[\s\\]/.test(trimmed)) return '';
  try {
    return decodeURI(trimmed).replace(/(?<=.)\/+$/, '');
  } catch {
    return '';
  }
}

function circleFrom(start: string, next: ReadonlyMap<string, string>): string[] | undefined {
  const way = [start];
  for (let here = next.get(start); here !== undefined && way.length <= next.size; here = next.get(here)) {
    way.push(here);
    if (here === start) return way;
  }
  return undefined;
}
