// @ts-check
import { runNode } from './child.js';
import { Failure } from './failure.js';

/** Checks formatting and lint rules of the whole checkout. */
export async function checkStyle() {
  const args = ['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '--max-diagnostics=50'];
  const { code, output } = await runNode(args);
  if (code !== 0)
    throw new Failure(
      'Formatting or lint rules are broken; `node_modules/.bin/biome check --write` mends what it can.',
      output,
    );
  return { note: 'no findings' };
}
