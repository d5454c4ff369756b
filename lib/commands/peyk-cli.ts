import { processOutput } from './cli/output.ts';
import { runPeyk } from './cli/run.ts';

// Whoever read the output has seen enough of it: `peyk comments export | head`.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

process.exitCode = await runPeyk(process.argv.slice(2), process.env, processOutput);
