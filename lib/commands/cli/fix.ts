import { textsOf } from '../../content/copy/files.ts';
import { diffOf, fixFile, writeFix } from '../../content/copy/fix.ts';
import { count } from '../../content/report/text.ts';
import { defineCommand } from './command.ts';

/** `peyk fix`: applies what a copy editor would change without asking. */
export const fixCommand = defineCommand({
  name: 'fix',
  summary: 'shows what safe copy-editing suggestions would change, and applies them with --write',
  details: 'Prose alone is touched: no comments, keys, code or addresses. What needs a person’s eye, `check` suggests.',
  operands: { name: '[FILES…]', least: 0, most: Number.POSITIVE_INFINITY },
  options: { write: { about: 'changes the files; without it nothing is written' } },
  examples: [
    { line: 'fix', about: 'shows the changes of all articles and pages, as a diff' },
    { line: 'fix content/articles/1405/08/314600.md --write', about: 'changes one article' },
  ],
  needsDatabase: false,
  async run({ settings, operands, options, output }) {
    const files = await textsOf(settings.contentDir, operands);
    let [changes, changed, refused] = [0, 0, 0];
    for (const file of files) {
      const fix = await fixFile(file);
      if (fix.refused) {
        refused++;
        output.err(`✗ ${file.path} stays as it is: ${fix.refused}.\n`);
      }
      if (!fix.changed) continue;
      changed++;
      changes += fix.changed.edits;
      output.out(`${diffOf(file.path, fix.changed.before, fix.changed.after)}\n`);
      if (options.write) await writeFix(fix);
    }
    const what = `${count(changes, 'change')} in ${count(changed, 'file')}`;
    output.err(
      changed === 0
        ? '✓ nothing to change\n'
        : options.write
          ? `✓ ${what} written\n`
          : `${what}; nothing is written: add --write for that\n`,
    );
    return refused > 0 ? 1 : 0;
  },
});
