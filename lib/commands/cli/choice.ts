import { nearest } from '../../content/problems/nearest.ts';
import { UsageError } from './arguments.ts';

/**
 * One of the words that something can be.
 * @param what how the message calls it: `--state`
 * @throws UsageError for any other word, with the nearest
 */
export function oneOf<Word extends string>(what: string, word: string, choices: readonly Word[]): Word {
  const found = choices.find((one) => one === word);
  if (found) return found;
  const near = nearest(
    word,
    choices.map((value) => ({ value })),
  );
  throw new UsageError(
    `${what} is «${word}»; it can be ${choices.join(', ')}.${near ? ` Did you mean \`${near}\`?` : ''}`,
  );
}
