import { duration, problemLine, summaryLines } from '../../content/report/text.ts';
import { mergeAllSearch } from '../../content/store/search-merge.ts';
import { syncContent } from '../../content/sync.ts';
import { connect } from '../../db/client.ts';
import { defineCommand } from './command.ts';
import { progressOn } from './progress.ts';

/** `peyk sync`: brings what changed in the content folder to the site. */
export const syncCommand = defineCommand({
  name: 'sync',
  summary: 'brings what changed in the content folder to the site',
  options: {
    'dry-run': { about: 'says what a sync would do, and writes nothing' },
    yes: { about: 'withdraws more than 20 % of a library of over 50 articles at once' },
    json: { about: 'one JSON object for scripts instead of text' },
  },
  examples: [
    { line: 'sync', about: 'while the site does not run; a site that runs does it by itself' },
    { line: 'sync --dry-run', about: 'what would change' },
  ],
  needsDatabase: true,
  async run({ settings, options, output }) {
    const { contentDir, databaseUrl } = settings;
    const dryRun = options['dry-run'] ?? false;
    const yes = options.yes ?? false;
    const begun = performance.now();
    const progress = progressOn(output);
    const database = connect(databaseUrl);
    try {
      const now = settings.now ?? new Date();
      const result = await syncContent({
        contentDir,
        database,
        now,
        dryRun,
        yes,
        onProgress: progress.onProgress,
      }).finally(progress.end);
      if (result.stored) await mergeAllSearch(database);
      const milliseconds = Math.round(performance.now() - begun);
      if (options.json) {
        output.out(`${JSON.stringify({ ...result, dryRun, milliseconds })}\n`);
        return result.ok ? 0 : 1;
      }
      const { summary, problems, refused } = result;
      for (const problem of problems) output.out(`${problemLine(problem, { contentDir, links: output.links })}\n`);
      if (problems.length > 0) output.out('\n');
      if (refused) {
        output.err(`✗ ${refused}\n`);
        return 1;
      }
      output.out(`${summaryLines(summary, dryRun).join('\n')}\n`);
      const verdict = summary.broken === 0 ? '✓' : '✗ not all is well:';
      const did = dryRun ? 'looked' : result.stored ? 'synced' : 'nothing has changed';
      output.out(`${verdict} ${did} (${duration(milliseconds)})\n`);
      return result.ok ? 0 : 1;
    } finally {
      await database.$disconnect();
    }
  },
});
