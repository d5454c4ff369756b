import { createReadStream, existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { lineOf, readAll } from '../../../comments/archive.ts';
import { importComments } from '../../../comments/import.ts';
import { count } from '../../../content/report/text.ts';
import { toLatinDigits } from '../../../persian/digits.ts';
import { UsageError } from '../arguments.ts';
import type { Action } from './action.ts';

const CHUNK = 200;

/** `peyk comments export` */
export const exportAll: Action = async ({ database, options, output }) => {
  let lines: string[] = [];
  let all = 0;
  for await (const comment of readAll(database, options.article && toLatinDigits(options.article))) {
    all++;
    lines.push(`${lineOf(comment)}\n`);
    if (lines.length < CHUNK) continue;
    output.out(lines.join(''));
    lines = [];
  }
  output.out(lines.join(''));
  output.err(`${count(all, 'comment')}\n`);
  return 0;
};

/** `peyk comments import` */
export const importAll: Action = async ({ database, operands, options, output }) => {
  const [file = '', ...others] = operands;
  if (!file || others.length > 0) throw new UsageError('`comments import` needs one FILE, or - for what is piped in.');
  if (file !== '-' && !existsSync(file)) throw new UsageError(`There is no file «${file}».`);
  const bytes = file === '-' ? process.stdin : createReadStream(file);
  const dryRun = options['dry-run'] ?? false;
  const summary = await importComments(
    database,
    createInterface({ input: bytes, crlfDelay: Number.POSITIVE_INFINITY }),
    {
      replace: options.replace ?? false,
      dryRun,
      onProblem: (number, sentence) => output.err(`${file}:${number}  ${sentence}\n`),
    },
  );
  if (options.json) output.out(`${JSON.stringify({ ...summary, dryRun })}\n`);
  else {
    const { added, replaced, present, kept, broken } = summary;
    const rows = [
      [dryRun ? 'would be added' : 'added', added],
      [dryRun ? 'would be replaced' : 'replaced', replaced],
      ['here already', present],
      ['here otherwise', kept],
      ['wrong lines', broken],
    ] as const;
    for (const [word, number] of rows) if (number > 0) output.out(`${word.padEnd(18)}${number}\n`);
    if (kept > 0) output.out('What is here stays as it is; with --replace it becomes as the file has it.\n');
    if (rows.every(([, number]) => number === 0)) output.out('nothing\n');
  }
  return summary.broken === 0 ? 0 : 1;
};
