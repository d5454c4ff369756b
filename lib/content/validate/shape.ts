import { z } from 'zod';
import type { Path, YamlSource, YamlValue } from '../parse/yaml.ts';
import { type Choice, listChoices, nearest } from '../problems/nearest.ts';
import { at, type Finding, type Problem } from '../problems/problem.ts';

export type Checked<T> = { value: T | undefined; problems: Problem[] };

/** Persian names of keys, so that an unknown «تیتر» finds `title`. */
const PERSIAN_KEYS: Record<string, string[]> = {
  code: ['کد', 'کد خبر'],
  title: ['تیتر', 'عنوان'],
  kicker: ['روتیتر'],
  lead: ['لید', 'خلاصه'],
  section: ['سرویس', 'بخش'],
  publishedAt: ['تاریخ', 'تاریخ انتشار', 'date', 'published'],
  updatedAt: ['updated'],
  status: ['وضعیت'],
  tags: ['برچسب', 'برچسب‌ها'],
  authors: ['نویسنده', 'خبرنگار', 'author'],
  source: ['منبع'],
  image: ['عکس', 'تصویر', 'picture', 'photo'],
  breaking: ['فوری'],
  related: ['مرتبط'],
  comments: ['نظر'],
  corrections: ['تصحیح'],
};

/**
 * Checks read YAML against a zod shape. Every fault is a problem at its own place: a bad value where the value
 * stands, an unknown key where the key stands, a missing one where its mapping begins.
 */
export function checkShape<S extends z.ZodType>(source: YamlSource, shape: S): Checked<z.output<S>> {
  const given = withoutEmpty(source.value);
  const result = shape.safeParse(given);
  if (result.success) return { value: result.data, problems: [] };
  const problems = result.error.issues.flatMap((issue) => problemsOf(source, given, shape, issue));
  return { value: undefined, problems };
}

/** A key with nothing after it counts as a key that is not there, as in a template that an editor left half filled. */
function withoutEmpty(value: YamlValue): YamlValue {
  if (Array.isArray(value)) return value.map(withoutEmpty);
  if (typeof value === 'string') return value;
  const filled = Object.entries(value).filter(([, inner]) => typeof inner !== 'string' || inner.trim() !== '');
  return Object.fromEntries(filled.map(([key, inner]) => [key, withoutEmpty(inner)]));
}

function problemsOf(source: YamlSource, given: YamlValue, shape: z.ZodType, issue: z.core.$ZodIssue): Problem[] {
  const { file } = source;
  const { path } = issue;
  if (issue.code === 'custom') {
    const finding = issue.params?.finding as Finding | undefined;
    const own = finding ?? { code: 'bad-value', severity: 'error', message: issue.message };
    return [at(file, source.positionOf(path), own)];
  }
  if (issue.code === 'invalid_union') {
    const meant = issue.errors.find(
      (inner) => !inner.some(({ path, code }) => code === 'invalid_type' && path.length === 0),
    );
    if (meant)
      return meant.flatMap((inner) => problemsOf(source, given, shape, { ...inner, path: [...path, ...inner.path] }));
  }
  if (issue.code === 'unrecognized_keys') {
    const known = keysOf(shape, path);
    return issue.keys.map((key) => at(file, source.positionOfKey([...path, key]), unknownKey(key, known)));
  }
  const name = path.length ? `\`${path.map(String).join('.')}\`` : 'the file';
  if (valueAt(given, path) === undefined) {
    const message = `${name} is missing`;
    return [at(file, source.positionOf(path), { code: 'missing-key', severity: 'error', message })];
  }
  const expected = issue.code === 'invalid_type' ? EXPECTED[issue.expected] : 'a text or a mapping';
  const message = `${name} must be ${expected ?? 'another kind of value'}`;
  const allowed = expected ?? '';
  return [at(file, source.positionOf(path), { code: 'wrong-type', severity: 'error', message, allowed })];
}

const EXPECTED: Record<string, string> = {
  string: 'a text',
  array: 'a list, such as [a, b]',
  tuple: 'a list, such as [a, b]',
  object: 'a mapping of keys and values',
  record: 'a mapping of keys and values',
};

function unknownKey(key: string, known: readonly string[]): Finding {
  const choices: Choice[] = known.map((value) => ({ value, words: PERSIAN_KEYS[value] ?? [] }));
  const near = nearest(key, choices);
  const allowed = listChoices(known.map((value) => ({ value })));
  return {
    code: 'unknown-key',
    severity: 'error',
    message: `unknown key \`${key}\``,
    value: key,
    allowed,
    ...(near && { nearest: near }),
  };
}

function valueAt(value: YamlValue, path: Path): YamlValue | undefined {
  let here: YamlValue | undefined = value;
  for (const step of path) {
    if (typeof here !== 'object') return undefined;
    here = Array.isArray(here) ? here[Number(step)] : here[String(step)];
  }
  return here;
}

/** The keys that the shape allows at `path`. */
function keysOf(shape: z.ZodType, path: Path): string[] {
  if (shape instanceof z.ZodOptional || shape instanceof z.ZodDefault) return keysOf(shape.unwrap() as z.ZodType, path);
  if (shape instanceof z.ZodPipe) return keysOf(shape.in as z.ZodType, path);
  if (shape instanceof z.ZodUnion) return shape.options.flatMap((option) => keysOf(option as z.ZodType, path));
  if (shape instanceof z.ZodArray) return keysOf(shape.element as z.ZodType, path.slice(1));
  if (!(shape instanceof z.ZodObject)) return [];
  const [step, ...rest] = path;
  return step === undefined ? Object.keys(shape.shape) : keysOf(shape.shape[String(step)] as z.ZodType, rest);
}
