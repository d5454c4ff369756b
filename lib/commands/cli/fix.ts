import { unifiedDiff } from '../../content/copy/diff.ts';
import { type FixedFile, fixFile } from '../../content/copy/fix.ts';
import { textFiles } from '../../content/copy/suggestions.ts';
import { chooseFiles } from '../../content/load/choose.ts';
import { walkContent } from '../../content/load/walk.ts';
import { count } from '../../content/report/text.ts';
import { defineCommand } from './command.ts';

/** `peyk fix`: applies what `peyk check` suggests and is safe. */
export const fixCommand = defineCommand({
  name: 'fix',
  summary: 'shows or makes the corrections of spelling that `check` suggests and that are safe',
  details: 'Without --write nothing is changed. Only prose is touched: no key, comment, address, code or line end.',
  operands: { name: 'FILE', least: 0, most: Number.POSITIVE_INFINITY },
  options: {
    write: { about: 'changes the files' },
    json: { about: 'one JSON object for scripts instead of text' },
  },
  examples: [
    { line: 'fix', about: 'what would change, as a diff' },
    { line: 'fix articles/1405/08/314600.md --write', about: 'changes one file' },
  ],
  needsDatabase: false,
  async run({ settings: { contentDir }, operands, options, output }) {
    const write = options.write ?? false;
    const walk = await walkContent(contentDir);
    const chosen = operands.length > 0 ? await chooseFiles(operands, contentDir, walk) : undefined;
    const done: FixedFile[] = [];
    for (const file of textFiles(walk, chosen)) {
      const result = await fixFile(file, write);
      done.push(result);
      if (!options.json) output.out(describe(result));
    }
    const fixed = done.flatMap((result) => (result.state === 'fixed' ? [result] : []));
    const refused = done.flatMap((result) => (result.state === 'refused' ? [result] : []));
    const corrections = fixed.reduce((sum, result) => sum + result.count, 0);
    const ok = refused.length === 0;
    if (options.json) {
      const files = fixed.map(({ file, count }) => ({ file, corrections: count }));
      output.out(`${JSON.stringify({ ok, written: write, corrections, files, refused })}\n`);
      return ok ? 0 : 1;
    }
    const amount = `${count(corrections, 'correction')} in ${count(fixed.length, 'file')}`;
    if (fixed.length === 0) output.out(`${ok ? '✓' : '✗'} nothing to correct in ${count(done.length, 'file')}\n`);
    else if (write) output.out(`${ok ? '✓' : '✗'} made ${amount}\n`);
    else output.out(`${amount}; nothing is written: add --write to make them\n`);
    return ok ? 0 : 1;
  },
});

function describe(result: FixedFile): string {
  if (result.state === 'fixed') return unifiedDiff(result.file, result.before, result.after);
  return result.state === 'refused' ? `${result.file}  left as it is: ${result.reason}\n` : '';
}
