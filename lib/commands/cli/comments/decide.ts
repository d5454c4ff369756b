import { isId } from '../../../comments/id.ts';
import { answer, type Decision, decide } from '../../../comments/moderate.ts';
import { REASONS } from '../../../comments/states.ts';
import { readTyped } from '../../../comments/typed.ts';
import { count } from '../../../content/report/text.ts';
import { plainText } from '../../../persian/plain-text.ts';
import { UsageError } from '../arguments.ts';
import { oneOf } from '../choice.ts';
import type { Action, ActionCall } from './action.ts';

/** `peyk comments approve` */
export const approve: Action = (call) => decideOn(call, { state: 'approved' }, 'approved');

/** `peyk comments restore` */
export const restore: Action = (call) => decideOn(call, { state: 'waiting' }, 'waiting again');

/** `peyk comments reject` */
export const reject: Action = (call) => {
  const { reason = 'other', note = '' } = call.options;
  return decideOn(
    call,
    { state: 'rejected', reason: oneOf('--reason', reason, REASONS), note: plainText(note) || null },
    'rejected',
  );
};

async function decideOn(
  { database, settings, operands, output, options }: ActionCall,
  decision: Decision,
  word: string,
) {
  if (operands.length === 0) throw new UsageError('Which comments? Their ids stand in `comments list`.');
  const { changed, unknown } = await decide(database, operands, decision, settings.now ?? new Date());
  if (options.json) output.out(`${JSON.stringify({ changed, unknown })}\n`);
  else {
    output.out(`${word}  ${count(changed.length, 'comment')}\n`);
    for (const id of unknown) output.err(`✗ There is no comment «${id}».\n`);
  }
  return unknown.length === 0 ? 0 : 1;
}

/** `peyk comments answer` */
export const answerOne: Action = async ({ database, settings, operands, output }) => {
  const [id = '', ...words] = operands;
  if (!isId(id) || words.length === 0) throw new UsageError('`comments answer` needs an id and a text in quotes.');
  const typed = readTyped({ name: '', text: words.join(' ') });
  if (typeof typed === 'string') throw new UsageError('The answer must have 3 to 1000 characters.');
  const own = await answer(database, id, typed.text, settings.now ?? new Date());
  if (own === undefined) {
    output.err(`✗ There is no comment «${id}».\n`);
    return 1;
  }
  output.out(`${own}\n`);
  return 0;
};
