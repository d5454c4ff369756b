import { checkContent } from '../../content/check.ts';
import { count, duration, heldBack, problemLine, scheduledLine } from '../../content/report/text.ts';
import { defineCommand } from './command.ts';
import { progressOn } from './progress.ts';

/** `peyk check`: everything that is wrong in the content folder. */
export const checkCommand = defineCommand({
  name: 'check',
  summary: 'reads the content folder and says everything that is wrong in it',
  options: { json: { about: 'one JSON object for scripts instead of text' } },
  examples: [
    { line: 'check', about: 'every error and warning, with file, line and column' },
    { line: 'check --json', about: 'the same for a script' },
  ],
  needsDatabase: false,
  async run({ settings, options, output }) {
    const { contentDir } = settings;
    const begun = performance.now();
    const progress = progressOn(output);
    const result = await checkContent({
      contentDir,
      now: settings.now ?? new Date(),
      onProgress: progress.onProgress,
    }).finally(progress.end);
    const milliseconds = Math.round(performance.now() - begun);
    if (options.json) {
      output.out(`${JSON.stringify({ ...result, milliseconds })}\n`);
      return result.ok ? 0 : 1;
    }
    const { summary, problems } = result;
    for (const problem of problems) output.out(`${problemLine(problem, { contentDir, links: output.links })}\n`);
    if (problems.length > 0) output.out('\n');
    const warnings = problems.filter(({ severity }) => severity === 'warning').length;
    const verdict =
      summary.broken === 0
        ? '✓ no errors'
        : `✗ ${count(problems.length - warnings, 'error')} in ${count(summary.broken, 'file')}`;
    const sound = `${count(summary.articles, 'article')} and ${count(summary.pages, 'page')} are sound`;
    output.out(
      `${verdict}${warnings ? `, ${count(warnings, 'warning')}` : ''}; ${sound} (${duration(milliseconds)})\n`,
    );
    if (summary.drafts + summary.scheduled.length > 0) {
      output.out(`  held back  ${heldBack(summary.drafts, summary.scheduled)}\n`);
      for (const article of summary.scheduled) output.out(`${scheduledLine(article)}\n`);
    }
    return result.ok ? 0 : 1;
  },
});
