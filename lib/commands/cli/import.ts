import { createReadStream, existsSync } from 'node:fs';
import { readNewsroom } from '../../content/newsroom.ts';
import { nearest } from '../../content/problems/nearest.ts';
import { count } from '../../content/report/text.ts';
import { decoded } from '../../import/decode.ts';
import { importItems } from '../../import/import.ts';
import { FORMATS, type Format, readItems } from '../../import/read.ts';
import { UsageError } from './arguments.ts';
import { defineCommand } from './command.ts';

/** `peyk import`: articles of another system. */
export const importCommand = defineCommand({
  name: 'import',
  summary: 'brings articles in from a WordPress export, a feed, a saved page or a pasted text',
  details:
    'Run it again whenever you like: what is here already stays as it is. Old addresses become redirects. What lacks a section, a lead or a time becomes a draft.',
  operands: { name: 'FILE (- for what is pasted)', least: 1, most: 1 },
  options: {
    'dry-run': { about: 'says what would be imported, and writes nothing' },
    section: { about: 'slug of the section for what has none that is known', value: 'SLUG' },
    format: { about: `${FORMATS.join(', ')}; by how the file begins without it`, value: 'FORMAT' },
  },
  examples: [
    { line: 'import export.xml --dry-run', about: 'what a WordPress export holds' },
    { line: 'import page.html --section=climate', about: 'one article of a saved page' },
    { line: 'import -', about: 'a text that is pasted; end it with Ctrl+D' },
  ],
  needsDatabase: false,
  async run({ settings, operands, options, output }) {
    const { contentDir } = settings;
    const [file = '-'] = operands;
    if (file !== '-' && !existsSync(file)) throw new UsageError(`There is no file «${file}».`);
    const { sections } = await readNewsroom(contentDir);
    const { section } = options;
    if (section && !sections.some(({ slug }) => slug === section)) {
      const near = nearest(
        section,
        sections.map(({ slug, title }) => ({ value: slug, words: [title] })),
      );
      throw new UsageError(`There is no section «${section}».${near ? ` Did you mean \`${near}\`?` : ''}`);
    }
    const write = !options['dry-run'];
    const bytes = file === '-' ? process.stdin : createReadStream(file, { highWaterMark: 256 * 1024 });
    const summary = await importItems(readItems(decoded(bytes), readFormat(options.format)), {
      contentDir,
      section,
      now: settings.now ?? new Date(),
      write,
      onArticle: (report) => {
        if (report.outcome === 'skipped') return output.out(`skipped   ${report.what}: ${report.reason}\n`);
        const notes = report.notes.length > 0 ? `  (${report.notes.join('؛ ')})` : '';
        output.out(`${write ? 'imported' : 'would be'}  ${report.file}  «${report.title}»${notes}\n`);
      },
    });
    const lines = [
      `${write ? 'imported' : 'would be imported'}  ${count(summary.imported, 'article')}`,
      summary.unfinished > 0 &&
        `to finish           ${count(summary.unfinished, 'article')}: what is missing stands at their top`,
      summary.present > 0 && `here already        ${count(summary.present, 'article')}`,
      summary.skipped > 0 && `skipped             ${count(summary.skipped, 'item')}, each with its reason above`,
      summary.pictures > 0 &&
        `pictures            ${summary.pictures} of the old site are left out: put files into media/`,
      summary.redirects > 0 && `redirects           ${count(summary.redirects, 'old address')}`,
      summary.queries > 0 && `without redirect    ${count(summary.queries, 'old address')} with a query such as ?p=1`,
      write &&
        summary.imported > 0 &&
        'For spelling: npm run peyk -- fix (shows suggestions, changes nothing by itself)',
    ];
    output.err(`${lines.filter(Boolean).join('\n')}\n`);
    return 0;
  },
});

function readFormat(text: string | undefined): Format | undefined {
  if (text === undefined) return undefined;
  const format = FORMATS.find((one) => one === text);
  if (!format) throw new UsageError(`--format is «${text}»; it can be ${FORMATS.join(', ')}.`);
  return format;
}
