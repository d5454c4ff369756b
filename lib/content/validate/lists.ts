import { z } from 'zod';
import type { Path, YamlSource } from '../parse/yaml.ts';
import { at, type Problem } from '../problems/problem.ts';
import { asciiSlugField, line, picturePath } from './fields.ts';
import { addFinding } from './finding.ts';
import { type Checked, checkShape } from './shape.ts';

const color = z.string().transform((text, context) => {
  const value = text.trim().toLowerCase();
  if (!/^#([0-9a-f]{3}|[0-9a-f]{6})$/.test(value)) {
    const near = /^([0-9a-f]{3}|[0-9a-f]{6})$/.test(value) ? { nearest: `"#${value}"` } : {};
    const finding = {
      code: 'bad-value',
      message: `«${text}» is not a colour`,
      value: text,
      allowed: '"#rrggbb"',
    } as const;
    addFinding(context, { ...finding, ...near });
  }
  return value.length === 4 ? value.replace(/[0-9a-f]/g, '$&$&') : value;
});

const sectionsShape = z.array(
  z.strictObject({ slug: asciiSlugField, title: line, description: line.optional(), color: color.optional() }),
);
const authorsShape = z.array(
  z.strictObject({
    slug: asciiSlugField,
    name: line,
    role: line.optional(),
    bio: line.optional(),
    image: picturePath.optional(),
  }),
);

export type SectionEntry = z.output<typeof sectionsShape>[number];
export type AuthorEntry = z.output<typeof authorsShape>[number];

/** sections.yaml, in its order. */
export function checkSections(yaml: YamlSource): Checked<SectionEntry[]> {
  return uniqueSlugs(yaml, checkShape(listOf(yaml), sectionsShape));
}

/** authors.yaml, in its order. */
export function checkAuthors(yaml: YamlSource): Checked<AuthorEntry[]> {
  return uniqueSlugs(yaml, checkShape(listOf(yaml), authorsShape));
}

/** An empty file is an empty list. */
function listOf(yaml: YamlSource): YamlSource {
  const empty = typeof yaml.value === 'object' && !Array.isArray(yaml.value) && Object.keys(yaml.value).length === 0;
  return empty || yaml.value === '' ? { ...yaml, value: [] } : yaml;
}

function uniqueSlugs<T extends { slug: string }>(yaml: YamlSource, checked: Checked<T[]>): Checked<T[]> {
  const first = new Map<string, Path>();
  const problems: Problem[] = [...checked.problems];
  for (const [index, { slug }] of (checked.value ?? []).entries()) {
    const path = [index, 'slug'];
    const other = first.get(slug);
    if (!other) {
      first.set(slug, path);
      continue;
    }
    const message = `the slug «${slug}» stands already on line ${yaml.positionOf(other).line}`;
    problems.push(
      at(yaml.file, yaml.positionOf(path), { code: 'duplicate-slug', severity: 'error', message, value: slug }),
    );
  }
  return { value: problems.length > 0 ? undefined : checked.value, problems };
}
