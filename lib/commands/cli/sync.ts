import { duration, problemLine, summaryLines } from '../../content/report/text.ts';
import { syncContent } from '../../content/sync.ts';
import { connect } from '../../db/client.ts';
import type { Settings } from '../../settings.ts';
import type { Options } from './arguments.ts';
import type { ExitCode, Output } from './output.ts';
import { progressOn } from './progress.ts';

/** `peyk sync`: brings what changed in the content folder to the site. */
export async function runSync(settings: Settings, options: Options, output: Output): Promise<ExitCode> {
  const { contentDir, databaseUrl } = settings;
  const { dryRun, yes } = options;
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
}
