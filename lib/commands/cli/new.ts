import path from 'node:path';
import { readNewsroom } from '../../content/newsroom.ts';
import { type Choice, nearest } from '../../content/problems/nearest.ts';
import { nextCode } from '../../newsroom/codes.ts';
import { writeNewArticle } from '../../newsroom/new-article.ts';
import { parseMoment } from '../../persian/moment.ts';
import { UsageError } from './arguments.ts';
import { defineCommand } from './command.ts';

/** `peyk new`: a file for a new article. */
export const newCommand = defineCommand({
  name: 'new',
  summary: 'makes the file of a new article, a draft, and prints its path',
  details: 'The code is the next free number. Nothing is opened, and nothing is on the site until its status says so.',
  operands: { name: '"TITLE"', least: 1, most: 1 },
  options: {
    section: { about: 'slug of its section; the first of sections.yaml without it', value: 'SLUG' },
    author: { about: 'slug of its author; several with commas between', value: 'SLUG' },
    at: { about: 'when it is to go live, Tehran time; now without it', value: 'TIME' },
  },
  examples: [
    { line: 'new "نخستین برف پاییز بر البرز نشست"', about: 'prints something like content/articles/1405/08/314600.md' },
    { line: 'new "برف می‌بارد" --section=climate --at="۱۴۰۵/۰۹/۰۱ ۰۷:۰۰"', about: 'for tomorrow morning' },
  ],
  needsDatabase: false,
  async run({ settings, operands, options, output }) {
    const { contentDir, databaseUrl } = settings;
    const title = readTitle(operands[0] ?? '');
    const { sections, authors, timeZone } = await readNewsroom(contentDir);
    const [first] = sections;
    if (!first) throw new UsageError('sections.yaml has no section yet: an article needs one.');
    const section = options.section ? choose('section', options.section, sections) : first;
    const by = (options.author ?? '').split(',').flatMap((slug) => slug.trim() || []);
    const { file, code } = await writeNewArticle(contentDir, await nextCode(contentDir, databaseUrl), {
      title,
      section,
      authors: by.map((slug) => choose('author', slug, authors).slug),
      publishedAt: options.at ? readTime(options.at, timeZone) : (settings.now ?? new Date()),
      known: { sections, authors },
    });
    const near = path.relative(process.cwd(), file);
    output.out(`${near.startsWith('..') ? file : near}\n`);
    output.err(`Article ${code}, a draft in «${section.title}». Set its status to published when it is ready.\n`);
    return 0;
  },
});

function readTitle(text: string): string {
  const title = text.trim();
  if (!title) throw new UsageError('`new` needs a title that is not empty.');
  if (/[\p{Cc}\u2028\u2029]/u.test(title)) throw new UsageError('A title is one line of text.');
  return title;
}

function choose<T extends { slug: string; title: string }>(what: string, slug: string, all: readonly T[]): T {
  const found = all.find((one) => one.slug === slug);
  if (found) return found;
  const choices: Choice[] = all.map(({ slug: value, title }) => ({ value, words: [title] }));
  const near = nearest(slug, choices);
  const known = all.map((one) => `${one.slug} (${one.title})`).join(', ') || 'none';
  throw new UsageError(
    `There is no ${what} «${slug}».${near ? ` Did you mean \`${near}\`?` : ''} There are: ${known}.`,
  );
}

function readTime(text: string, timeZone: string): Date {
  const moment = parseMoment(text, timeZone);
  if (moment.ok) return moment.instant;
  const near = moment.nearest ? ` Did you mean ${moment.nearest}?` : '';
  throw new UsageError(`--at is «${text}», which ${moment.reason}.${near}`);
}
