// @ts-check
/** `npm start`: from a clean clone to a site that serves; what is done already is skipped. */
import { build } from './parts/build.js';
import { passSignalsOn } from './parts/child.js';
import { migrate, sync } from './parts/content.js';
import { checkContentFolder, checkDatabaseFolder, enterCheckout, portSetting } from './parts/environment.js';
import { runCommand } from './parts/failure.js';
import { generate } from './parts/generate.js';
import { install } from './parts/install.js';
import { checkNodeVersion } from './parts/node-version.js';
import { checkPortIsFree } from './parts/port.js';
import { serve } from './parts/serve.js';
import { step } from './parts/steps.js';

let isServing = false;
// A server that was asked to end, and did, has not failed.
passSignalsOn(() => (isServing ? 0 : undefined));

await runCommand(async () => {
  checkNodeVersion();
  enterCheckout();
  const port = portSetting();
  await checkPortIsFree(port);
  checkContentFolder();
  checkDatabaseFolder();

  await step('install', install);
  await step('generate', generate);
  await step('migrate', () => migrate());
  await step('content', () => sync());
  await step('build', build);
  const server = await step('serve', async () => {
    return { note: 'answering', result: await serve({ port }) };
  });
  isServing = true;
  console.log(`\nPeyk is at http://localhost:${port} (Ctrl+C stops it)`);
  return server ? server.ended : 1;
});
