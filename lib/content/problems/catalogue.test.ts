import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { inRoot } from '../../commands/parts/place.js';
import { CATALOGUE } from './catalogue.ts';

const guide = readFileSync(inRoot('docs/editors.md'), 'utf8');

it.each(Object.keys(CATALOGUE))("the editors' guide says what to do about %s", (code) => {
  // A name, what has happened and what to do, in the row of a table.
  const rows = guide.split('\n').filter((line) => /^\|.+\|.+\|.+\|$/.test(line));
  expect(rows.filter((row) => row.split('|')[1]?.includes(`\`${code}\``))).toHaveLength(1);
});
