import { checkCommand } from './check.ts';
import type { Command } from './command.ts';
import { commentsCommand } from './comments.ts';
import { fixCommand } from './fix.ts';
import { importCommand } from './import.ts';
import { listCommand } from './list.ts';
import { newCommand } from './new.ts';
import { previewCommand } from './preview.ts';
import { syncCommand } from './sync.ts';

/** Every command, in the order of the help. */
export const COMMANDS: readonly Command[] = [
  newCommand,
  listCommand,
  previewCommand,
  checkCommand,
  fixCommand,
  importCommand,
  commentsCommand,
  syncCommand,
];
