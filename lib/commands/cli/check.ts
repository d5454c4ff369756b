import { checkContent } from '../../content/check.ts';
import { withRemembered } from '../../content/remembered.ts';
import { count, duration, heldBack, problemLine, scheduledLine, suggestionLine } from '../../content/report/text.ts';
import { defineCommand } from './command.ts';
import { progressOn } from './progress.ts';

/** `peyk check`: everything that is wrong in the content folder, and what a copy-editor would change. */
export const checkCommand = defineCommand({
  name: 'check',
  summary: 'says everything that is wrong in the content folder, and suggests better spelling',
  details: 'Suggestions are never an error: they keep nothing offline, and `fix` applies the safe ones.',
  operands: { name: 'FILE', least: 0, most: Number.POSITIVE_INFINITY },
  options: { json: { about: 'one JSON object for scripts instead of text' } },
  examples: [
    { line: 'check', about: 'every error and warning, with file, line and column' },
    { line: 'check articles/1405/08/314600.md', about: 'of one file, or of a folder' },
    { line: 'check --json', about: 'the same for a script' },
  ],
  needsDatabase: false,
  async run({ settings, operands, options, output }) {
    const { contentDir } = settings;
    const begun = performance.now();
    const progress = progressOn(output);
    const { onProgress } = progress;
    const now = settings.now ?? new Date();
    const result = await withRemembered(settings.databaseUrl, (remembered) =>
      checkContent({ contentDir, now, only: operands, remembered, onProgress }).finally(progress.end),
    );
    const milliseconds = Math.round(performance.now() - begun);
    if (options.json) {
      output.out(`${JSON.stringify({ ...result, milliseconds })}\n`);
      return result.ok ? 0 : 1;
    }
    const { summary, problems, suggestions } = result;
    const style = { contentDir, links: output.links };
    for (const problem of problems) output.out(`${problemLine(problem, style)}\n`);
    for (const suggestion of suggestions) output.out(`${suggestionLine(suggestion, style)}\n`);
    if (problems.length + suggestions.length > 0) output.out('\n');
    const warnings = problems.filter(({ severity }) => severity === 'warning').length;
    const verdict =
      summary.broken === 0
        ? '✓ no errors'
        : `✗ ${count(problems.length - warnings, 'error')} in ${count(summary.broken, 'file')}`;
    const sound = `${count(summary.articles, 'article')} and ${count(summary.pages, 'page')} are sound`;
    const others = [
      warnings && count(warnings, 'warning'),
      suggestions.length && count(suggestions.length, 'suggestion'),
    ];
    output.out(`${[verdict, ...others.filter(Boolean)].join(', ')}; ${sound} (${duration(milliseconds)})\n`);
    const safe = suggestions.filter((suggestion) => suggestion.safe).length;
    if (safe > 0) output.out(`  \`npm run peyk -- fix\` shows what it would do about ${safe} of them\n`);
    if (summary.drafts + summary.scheduled.length > 0) {
      output.out(`  held back  ${heldBack(summary.drafts, summary.scheduled)}\n`);
      for (const article of summary.scheduled) output.out(`${scheduledLine(article)}\n`);
    }
    return result.ok ? 0 : 1;
  },
});
