// @ts-check
import { runNode } from './child.js';
import { Failure } from './failure.js';

/**
 * Arguments that make Node run one of this folder's TypeScript commands.
 * @param {string} name
 * @param {string[]} [args]
 */
export const script = (name, args = []) => ['--import', 'tsx', `lib/commands/${name}.ts`, ...args];

/**
 * Brings the database to the newest schema.
 * @param {NodeJS.ProcessEnv} [env]
 */
export async function migrate(env = process.env) {
  const { code, output } = await runNode(script('migrate'), { env });
  if (code !== 0) throw new Failure(output.trim());
  return { note: output.trim() };
}

/**
 * Brings the content folder into the database. Broken files are reported and stop nothing, as long as there is a site.
 * @param {NodeJS.ProcessEnv} [env]
 */
export async function sync(env = process.env) {
  const { code } = await runNode(script('peyk-cli', ['sync']), { env, show: true });
  if (code === 0) return { note: 'in the database' };
  if (code > 1) throw new Failure('The content could not be brought into the database; the reason stands above.');
  if ((await runNode(script('site-exists'), { env })).code === 0) {
    return { note: 'in the database, but for what is reported above' };
  }
  throw new Failure('There is no site to show yet; mend what is reported above and start again.');
}
