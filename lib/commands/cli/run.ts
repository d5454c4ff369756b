import { readSettings, type Settings } from '../../settings.ts';
import { readArguments } from './arguments.ts';
import { COMMANDS } from './commands.ts';
import { explainFailure } from './failure.ts';
import { helpOf, helpOfAll } from './help.ts';
import type { ExitCode, Output } from './output.ts';

/** Runs the editors' command and says how it ended; never throws. */
export async function runPeyk(
  args: readonly string[],
  env: Record<string, string | undefined>,
  output: Output,
): Promise<ExitCode> {
  let settings: Settings | undefined;
  try {
    const call = readArguments(args, COMMANDS);
    if ('help' in call) {
      output.out(call.help ? helpOf(call.help) : helpOfAll(COMMANDS));
      return 0;
    }
    const { command, operands, options } = call;
    settings = readSettings(env);
    return await command.run({ settings, operands, options, output });
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
