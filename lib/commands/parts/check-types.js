// @ts-check
import { nextEnvironment } from './build.js';
import { runNode } from './child.js';
import { Failure } from './failure.js';

/** Checks the types of the whole checkout, after Next has written those of its routes. */
export async function checkTypes() {
  const routes = await runNode(['node_modules/next/dist/bin/next', 'typegen'], { env: nextEnvironment() });
  if (routes.code !== 0)
    throw new Failure('Next cannot write the types of the routes; its words stand above.', routes.output);
  const { code, output } = await runNode(['node_modules/typescript/bin/tsc', '--noEmit']);
  if (code !== 0) throw new Failure('The types do not agree; the compiler’s findings stand above.', output);
  return { note: 'no errors' };
}
