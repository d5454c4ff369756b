import { parseArgs } from 'node:util';
import { nearest } from '../../content/problems/nearest.ts';

/** The command line can't be understood; the message says why and what was probably meant. */
export class UsageError extends Error {
  override name = 'UsageError';
}

/** Commands with the options that each takes. */
export const COMMANDS = {
  check: ['json'],
  sync: ['dry-run', 'json', 'yes'],
  help: [],
} as const satisfies Record<string, readonly string[]>;

export type CommandName = keyof typeof COMMANDS;
export type Options = { json: boolean; dryRun: boolean; yes: boolean };

/**
 * @param args what stands after `npm run peyk --`
 * @throws UsageError for an unknown command or option
 */
export function readArguments(args: readonly string[]): { command: CommandName; options: Options } {
  const { tokens } = parseArgs({ args: [...args], strict: false, allowPositionals: true, tokens: true });
  const words = tokens.flatMap((token) => (token.kind === 'positional' ? [token.value] : []));
  const given = tokens.flatMap((token) => (token.kind === 'option' ? [token] : []));
  const command = words[0] ?? 'help';
  if (given.some(({ name }) => name === 'help' || name === 'h')) return { command: 'help', options: chosen([]) };
  if (!isCommand(command)) throw unknown('command', command, Object.keys(COMMANDS));
  if (words.length > 1) throw new UsageError(`\`${command}\` takes no «${words.slice(1).join(' ')}».`);
  const allowed: readonly string[] = COMMANDS[command];
  for (const { name, rawName, value } of given) {
    if (!allowed.includes(name))
      throw unknown(
        `option of \`${command}\``,
        rawName,
        allowed.map((option) => `--${option}`),
      );
    if (value !== undefined) throw new UsageError(`${rawName} takes no value.`);
  }
  return { command, options: chosen(given.map(({ name }) => name)) };
}

function isCommand(word: string): word is CommandName {
  return Object.hasOwn(COMMANDS, word);
}

function chosen(names: readonly string[]): Options {
  return { json: names.includes('json'), dryRun: names.includes('dry-run'), yes: names.includes('yes') };
}

function unknown(what: string, word: string, known: readonly string[]): UsageError {
  const near = nearest(
    word,
    known.map((value) => ({ value })),
  );
  const choice = known.length > 0 ? ` There are: ${known.join(', ')}.` : ' It takes none.';
  return new UsageError(`Unknown ${what} «${word}».${near ? ` Did you mean \`${near}\`?` : ''}${choice}`);
}
