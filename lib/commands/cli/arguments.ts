import { parseArgs } from 'node:util';
import { nearest } from '../../content/problems/nearest.ts';
import type { AnyGiven, Command } from './command.ts';

/** The command line can't be understood; the message says why and what was probably meant. */
export class UsageError extends Error {
  override name = 'UsageError';
}

export type Call =
  /** The help: of one command, or the list of all. */
  { help: Command | undefined } | { command: Command; operands: string[]; options: AnyGiven };

/**
 * Reads a command line. `help`, `help NAME`, `--help` and `-h` ask for the help; what stands after `--` is an operand.
 * @param args what stands after `npm run peyk --`
 * @throws UsageError for an unknown command or option, a value too many or too few
 */
export function readArguments(args: readonly string[], commands: readonly Command[]): Call {
  const named = commands.find(({ name }) => name === args[0]);
  const { tokens } = parseArgs({
    args: named ? args.slice(1) : [...args],
    // Told which options have values, it takes the word after them for one.
    options: Object.fromEntries(
      Object.entries(named?.options ?? {}).map(([name, { value }]) => [name, { type: value ? 'string' : 'boolean' }]),
    ),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const words = tokens.flatMap((token) => (token.kind === 'positional' ? [token.value] : []));
  const given = tokens.flatMap((token) => (token.kind === 'option' ? [token] : []));
  const asksForHelp = given.some(({ name }) => name === 'help' || name === 'h');
  if (!named) {
    const [first, second] = words;
    if (first === undefined || first === 'help') return { help: second ? find(second, commands) : undefined };
    throw unknownCommand(first, commands);
  }
  if (asksForHelp) return { help: named };
  checkOperands(named, words);
  return { command: named, operands: words, options: readOptions(named, given) };
}

function find(name: string, commands: readonly Command[]): Command {
  const found = commands.find((command) => command.name === name);
  if (!found) throw unknownCommand(name, commands);
  return found;
}

function unknownCommand(word: string, commands: readonly Command[]): UsageError {
  return unknown('command', word, [...commands.map(({ name }) => name), 'help']);
}

function checkOperands({ name, operands }: Command, words: readonly string[]): void {
  if (!operands && words.length > 0) throw new UsageError(`\`${name}\` takes no «${words.join(' ')}».`);
  if (!operands) return;
  if (words.length < operands.least) throw new UsageError(`\`${name}\` needs ${operands.name}.`);
  if (words.length > operands.most) {
    const extra = words.slice(operands.most).join(' ');
    throw new UsageError(`\`${name}\` takes no «${extra}» after ${operands.name}; put text with spaces into quotes.`);
  }
}

type OptionToken = { name: string; rawName: string; value: string | undefined };

function readOptions(command: Command, given: readonly OptionToken[]): AnyGiven {
  const options: AnyGiven = {};
  for (const { name, rawName, value } of given) {
    const spec = Object.hasOwn(command.options, name) ? command.options[name] : undefined;
    if (!spec) {
      const known = Object.keys(command.options).map((option) => `--${option}`);
      throw unknown(`option of \`${command.name}\``, rawName, known);
    }
    if (spec.value && !value) throw new UsageError(`${rawName} needs a value: ${rawName}=${spec.value}.`);
    if (!spec.value && value !== undefined) throw new UsageError(`${rawName} takes no value.`);
    options[name] = value ?? true;
  }
  return options;
}

function unknown(what: string, word: string, known: readonly string[]): UsageError {
  const near = nearest(
    word,
    known.map((value) => ({ value })),
  );
  const choice = known.length > 0 ? ` There are: ${known.join(', ')}.` : ' It takes none.';
  return new UsageError(`Unknown ${what} «${word}».${near ? ` Did you mean \`${near}\`?` : ''}${choice}`);
}
