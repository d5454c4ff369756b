import { checkCommand } from './check.ts';
import type { Command } from './command.ts';
import { fixCommand } from './fix.ts';
import { syncCommand } from './sync.ts';

/** Every command, in the order of the help. */
export const COMMANDS: readonly Command[] = [checkCommand, fixCommand, syncCommand];
