import { connect } from '../../db/client.ts';
import { oneOf } from './choice.ts';
import { defineCommand } from './command.ts';
import { type Action, OPTIONS } from './comments/action.ts';
import { answerOne, approve, reject, restore } from './comments/decide.ts';
import { list, stats } from './comments/look.ts';
import { exportAll, importAll } from './comments/move.ts';

const ACTIONS = {
  list,
  stats,
  approve,
  reject,
  restore,
  answer: answerOne,
  export: exportAll,
  import: importAll,
} satisfies Record<string, Action>;
const NAMES = Object.keys(ACTIONS) as (keyof typeof ACTIONS)[];

/** `peyk comments`: what readers write, without the desk. */
export const commentsCommand = defineCommand({
  name: 'comments',
  summary: 'shows what readers wrote, and publishes or rejects it',
  details: `ACTION is ${NAMES.join(', ')}. Readers see at once what is approved. An archive is one JSON object in a line for each comment; what is in it and here already stays as it is.`,
  operands: { name: 'ACTION', least: 1, most: Number.POSITIVE_INFINITY },
  options: OPTIONS,
  examples: [
    { line: 'comments list', about: 'what waits, the longest first' },
    { line: 'comments approve k3v9x0a1b2c3 m4n5p6q7r8s9', about: 'readers see these two' },
    { line: 'comments reject k3v9x0a1b2c3 --reason=insult', about: 'readers never see it' },
    { line: 'comments restore k3v9x0a1b2c3', about: 'back into the queue' },
    { line: 'comments answer k3v9x0a1b2c3 "سپاس؛ درست شد."', about: 'answers as the newsroom' },
    { line: 'comments stats --json', about: 'numbers for a script' },
    { line: 'comments export > comments.jsonl', about: 'all of them, a line each' },
    { line: 'comments import comments.jsonl', about: 'brings them in; again changes nothing' },
  ],
  needsDatabase: true,
  async run({ settings, operands: [name = '', ...operands], options, output }) {
    const action: Action = ACTIONS[oneOf('What to do with comments', name, NAMES)];
    const database = connect(settings.databaseUrl);
    try {
      return await action({ database, settings, operands, options, output });
    } finally {
      await database.$disconnect();
    }
  },
});
