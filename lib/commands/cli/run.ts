import { readSettings, type Settings } from '../../settings.ts';
import { readArguments } from './arguments.ts';
import { runCheck } from './check.ts';
import { explainFailure } from './failure.ts';
import { HELP } from './help.ts';
import type { ExitCode, Output } from './output.ts';
import { runSync } from './sync.ts';

/** Runs the editors' command and says how it ended; never throws. */
export async function runPeyk(
  args: readonly string[],
  env: Record<string, string | undefined>,
  output: Output,
): Promise<ExitCode> {
  let settings: Settings | undefined;
  try {
    const { command, options } = readArguments(args);
    if (command === 'help') {
      output.out(HELP);
      return 0;
    }
    settings = readSettings(env);
    return await (command === 'check' ? runCheck : runSync)(settings, options, output);
  } catch (error) {
    const sentence = explainFailure(error, settings?.databaseUrl);
    const text =
      sentence ??
      `This is a fault of Peyk itself. ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
    if (args.includes('--json')) output.out(`${JSON.stringify({ ok: false, error: text })}\n`);
    else output.err(`✗ ${text}\n`);
    return 2;
  }
}
