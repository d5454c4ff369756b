// @ts-check
import { start } from './child.js';

/**
 * Starts the live publisher beside a server that is not ours: saved files are on the site by themselves. It ends with
 * this process, however that ends, since the channel between the two closes then.
 */
export function publish() {
  const args = ['--import', 'tsx', 'lib/live/publisher.ts'];
  const child = start(process.execPath, args, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  child.once('close', (code) => {
    if (code) console.error('The live publisher has ended: saved files come to the site with `npm run peyk -- sync`.');
  });
  return child;
}
