import { type CheckResult, checkContent } from '../../content/check.ts';
import { textsOf } from '../../content/copy/files.ts';
import { suggestFor } from '../../content/copy/suggestions.ts';
import type { FoundFile } from '../../content/load/walk.ts';
import { count, duration, heldBack, problemLine, scheduledLine, suggestionLine } from '../../content/report/text.ts';
import { defineCommand } from './command.ts';
import { progressOn } from './progress.ts';

/** Suggestions that are printed: an archive of thirty years may have as many thousands. */
const MOST_SUGGESTIONS = 100;

/** `peyk check`: everything that is wrong in the content folder. */
export const checkCommand = defineCommand({
  name: 'check',
  summary: 'says everything that is wrong in the content folder, and what a copy editor would suggest',
  details: 'Suggestions are no errors: they keep nothing offline, and a folder without errors ends with 0.',
  operands: { name: '[FILES…]', least: 0, most: Number.POSITIVE_INFINITY },
  options: {
    all: { about: `every suggestion; ${MOST_SUGGESTIONS} without it` },
    json: { about: 'one JSON object for scripts instead of text' },
  },
  examples: [
    { line: 'check', about: 'every error, warning and suggestion, with file, line and column' },
    { line: 'check content/articles/1405/08/314600.md', about: 'the same of one file' },
    { line: 'check --json', about: 'the same for a script' },
  ],
  needsDatabase: false,
  async run({ settings, operands, options, output }) {
    const { contentDir } = settings;
    const files = await textsOf(contentDir, operands);
    const begun = performance.now();
    const progress = progressOn(output);
    const whole = await checkContent({
      contentDir,
      now: settings.now ?? new Date(),
      onProgress: progress.onProgress,
    }).finally(progress.end);
    const result = operands.length > 0 ? onlyOf(whole, files) : whole;
    const suggestions = await suggestFor(files);
    const milliseconds = Math.round(performance.now() - begun);
    if (options.json) {
      output.out(`${JSON.stringify({ ...result, suggestions, milliseconds })}\n`);
      return result.ok ? 0 : 1;
    }
    const { summary, problems } = result;
    for (const problem of problems) output.out(`${problemLine(problem, { contentDir, links: output.links })}\n`);
    const shown = options.all ? suggestions : suggestions.slice(0, MOST_SUGGESTIONS);
    for (const suggestion of shown) output.out(`${suggestionLine(suggestion, { contentDir, links: output.links })}\n`);
    if (problems.length + shown.length > 0) output.out('\n');
    const warnings = problems.filter(({ severity }) => severity === 'warning').length;
    const verdict =
      summary.broken === 0
        ? '✓ no errors'
        : `✗ ${count(problems.length - warnings, 'error')} in ${count(summary.broken, 'file')}`;
    const sound = `${count(summary.articles, 'article')} and ${count(summary.pages, 'page')} are sound`;
    output.out(
      `${verdict}${warnings ? `, ${count(warnings, 'warning')}` : ''}; ${sound} (${duration(milliseconds)})\n`,
    );
    if (suggestions.length > 0) {
      const safe = suggestions.filter((suggestion) => suggestion.safe).length;
      const rest = suggestions.length - shown.length;
      output.out(
        `  suggested  ${count(suggestions.length, 'change')}, of which \`fix\` makes ${safe}` +
          `${rest > 0 ? `; ${rest} more with --all` : ''}\n`,
      );
    }
    if (summary.drafts + summary.scheduled.length > 0) {
      output.out(`  held back  ${heldBack(summary.drafts, summary.scheduled)}\n`);
      for (const article of summary.scheduled) output.out(`${scheduledLine(article)}\n`);
    }
    return result.ok ? 0 : 1;
  },
});

/** What was found in some files, of all that was found: whether an article is sound depends on the others. */
function onlyOf(result: CheckResult, files: readonly FoundFile[]): CheckResult {
  const paths = new Set(files.map(({ path }) => path));
  const problems = result.problems.filter(({ file }) => paths.has(file));
  const broken = new Set(problems.filter(({ severity }) => severity === 'error').map(({ file }) => file)).size;
  const of = (kind: FoundFile['kind']) => files.filter((file) => file.kind === kind).length;
  const summary = { articles: of('article'), pages: of('page'), drafts: 0, scheduled: [], broken };
  return { ok: broken === 0, summary, problems };
}
