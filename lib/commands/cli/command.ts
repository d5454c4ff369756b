import type { Settings } from '../../settings.ts';
import type { ExitCode, Output } from './output.ts';

/** An option of a command: a switch, or one with a value, which the help calls `value`. */
export type OptionSpec = { about: string; value?: string };

/** What was given for each option: its value, true for a switch, undefined when it was not given. */
export type Given<Specs> = {
  [Name in keyof Specs]: (Specs[Name] extends { value: string } ? string : true) | undefined;
};

/** The same before it is known which options a command has. */
export type AnyGiven = Record<string, string | true | undefined>;

/** One command of `npm run peyk`. */
export type Command<Specs = Record<string, OptionSpec>, Options = AnyGiven> = {
  name: string;
  /** What it does, in a line. */
  summary: string;
  /** More, for its own help. */
  details?: string;
  /** What stands after the name, as the help shows it; none when it takes nothing. */
  operands?: { name: string; least: number; most: number };
  options: Specs;
  /** Command lines that a reader can copy, each without `npm run peyk --`. */
  examples: readonly { line: string; about: string }[];
  /** Whether the database must be there and have its tables; peyk.js has the same list for before anything is installed. */
  needsDatabase: boolean;
  run(call: { settings: Settings; operands: string[]; options: Options; output: Output }): Promise<ExitCode>;
};

/** Types a command's options for its own `run`, and forgets them for the list of commands. */
export function defineCommand<const Specs extends Record<string, OptionSpec>>(
  command: Command<Specs, Given<Specs>>,
): Command {
  return command as unknown as Command;
}
