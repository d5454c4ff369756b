import type { PrismaClient } from '../../../db/generated/client.ts';
import type { Settings } from '../../../settings.ts';
import type { Given } from '../command.ts';
import type { ExitCode, Output } from '../output.ts';

export const OPTIONS = {
  state: { about: 'of `list`: waiting, approved or rejected; waiting without it', value: 'STATE' },
  article: { about: 'of `list`, `stats` and `export`: comments on one article alone', value: 'CODE' },
  limit: { about: 'of `list`: how many are shown; 50 without it', value: 'N' },
  reason: { about: 'of `reject`: why, by its name in `stats`; `other` without it', value: 'REASON' },
  note: { about: 'of `reject`: why, in your words; readers never see it', value: 'TEXT' },
  replace: { about: 'of `import`: what differs becomes as the file has it' },
  'dry-run': { about: 'of `import`: says what would happen, and writes nothing' },
  json: { about: 'one JSON object for scripts instead of text' },
} as const;

/** What one action of `peyk comments` is given. */
export type ActionCall = {
  database: PrismaClient;
  settings: Settings;
  /** What stands after the action's name. */
  operands: string[];
  options: Given<typeof OPTIONS>;
  output: Output;
};

export type Action = (call: ActionCall) => Promise<ExitCode>;
