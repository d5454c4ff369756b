import { z } from 'zod';
import type { YamlSource } from '../parse/yaml.ts';
import { at } from '../problems/problem.ts';
import { asciiSlugField, line } from './fields.ts';
import { type Checked, checkShape } from './shape.ts';

/** First parts of the site's own addresses (product.md, "Addresses", and what Next and browsers ask for). */
export const RESERVED_SLUGS: ReadonlySet<string> = new Set([
  'news',
  'n',
  'fa',
  'section',
  'tag',
  'author',
  'latest',
  'corrections',
  'preview',
  'furniture',
  'views',
  'most-viewed',
  'archive',
  'search',
  'lite',
  'desk',
  'rss',
  'atom',
  'feed',
  'sitemap',
  'news-sitemap',
  'robots',
  'healthz',
  'readyz',
  'media',
  'covers',
  'dead-end',
  'islands',
  'api',
  '_next',
  'icon',
  'favicon',
  'apple-icon',
  'manifest',
  'opengraph-image',
  'comment',
  'comments',
  'share',
  'saved',
  'offline',
  'sw',
  'icons',
  'assets',
  'static',
  'public',
  'fonts',
  'index',
  'home',
]);

const pageShape = z.strictObject({ slug: asciiSlugField, title: line, description: line.optional() });

export type PageFrontMatter = z.output<typeof pageShape>;

/** The front matter of a standing page. A slug that is an address of the site itself is an error. */
export function checkPage(yaml: YamlSource): Checked<PageFrontMatter> {
  const checked = checkShape(yaml, pageShape);
  const slug = checked.value?.slug;
  if (!slug || !RESERVED_SLUGS.has(slug)) return checked;
  const message = `the slug «${slug}» is an address of the site itself`;
  const problem = at(yaml.file, yaml.positionOf(['slug']), {
    code: 'reserved-slug',
    severity: 'error',
    message,
    value: slug,
    allowed: `any but ${[...RESERVED_SLUGS].join(', ')}`,
    nearest: `${slug}-page`,
  });
  return { value: undefined, problems: [...checked.problems, problem] };
}
