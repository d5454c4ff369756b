// @ts-check
/**
 * `npm run dev`: sets everything up and serves with Next's development server, which follows changes of the code; the
 * live publisher follows changes of the content.
 */
import { passSignalsOn, runNode } from './parts/child.js';
import { migrate, sync } from './parts/content.js';
import { checkContentFolder, checkDatabaseFolder, enterCheckout, portSetting } from './parts/environment.js';
import { runCommand } from './parts/failure.js';
import { generate } from './parts/generate.js';
import { install } from './parts/install.js';
import { bundleIslands } from './parts/islands.js';
import { checkNodeVersion } from './parts/node-version.js';
import { checkPortIsFree } from './parts/port.js';
import { publish } from './parts/publish.js';
import { step } from './parts/steps.js';

passSignalsOn(() => 0);

await runCommand(async () => {
  checkNodeVersion();
  enterCheckout();
  const port = portSetting();
  await checkPortIsFree(port, '127.0.0.1');
  checkContentFolder();
  checkDatabaseFolder();

  await step('install', install);
  await step('generate', generate);
  await step('migrate', () => migrate());
  await step('content', () => sync());
  await step('islands', bundleIslands);
  const env = { ...process.env, NODE_ENV: /** @type {const} */ ('development'), NEXT_TELEMETRY_DISABLED: '1' };
  const args = ['node_modules/next/dist/bin/next', 'dev', '-H', '127.0.0.1', '-p', String(port)];
  const publisher = publish();
  const { code } = await runNode(args, { env, show: true });
  publisher.disconnect();
  return code;
});
