import type { Command } from './command.ts';

const START = 'npm run peyk --';
const FOOT = `Settings come from the environment: CONTENT_DIR (content), DATABASE_URL (file:./data/peyk.db).
Exit code: 0 all is well, 1 something in the content is wrong, 2 the command could not run.
`;

/** The list of all commands. */
export function helpOfAll(commands: readonly Command[]): string {
  const rows = [
    ...commands.map((command) => [line(command), command.summary] as const),
    ['help COMMAND', 'all about one of them, with examples'] as const,
  ];
  return `The editors' command of Peyk.\n\n${table(rows, `${START} `)}\n\n${FOOT}`;
}

/** All about one command; settings and exit codes are said once, in the list. */
export function helpOf(command: Command): string {
  const { summary, details, options, examples } = command;
  const given = Object.entries(options).map(
    ([name, { about, value }]) => [`--${name}${value ? `=${value}` : ''}`, about] as const,
  );
  const shown = examples.map(({ line, about }) => [line, about] as const);
  return [
    `${START} ${line(command)}\n\n  ${summary}`,
    details,
    given.length > 0 ? table(given) : undefined,
    `Examples:\n${table(shown, `${START} `)}\n`,
  ]
    .filter((part) => part !== undefined)
    .join('\n\n');
}

function line({ name, operands }: Command): string {
  if (!operands) return name;
  const many = operands.most > 1 ? ' …' : '';
  return `${name} ${operands.least > 0 ? `${operands.name}${many}` : `[${operands.name}${many}]`}`;
}

function table(rows: readonly (readonly [string, string])[], before = ''): string {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${before}${left.padEnd(width)}   ${right}`).join('\n');
}
