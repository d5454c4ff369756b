import { processOutput } from './cli/output.ts';
import { runPeyk } from './cli/run.ts';

process.exitCode = await runPeyk(process.argv.slice(2), process.env, processOutput);
