// @ts-check
/** `npm run peyk -- …`: makes sure that the editors' command can run, saying so only if there is something to do. */
import { passSignalsOn, runNode } from './parts/child.js';
import { migrate, script } from './parts/content.js';
import { checkDatabaseFolder, enterCheckout } from './parts/environment.js';
import { runCommand } from './parts/failure.js';
import { generate } from './parts/generate.js';
import { install } from './parts/install.js';
import { NEED_NO_DATABASE } from './parts/needs.js';
import { checkNodeVersion } from './parts/node-version.js';

const COULD_NOT_RUN = 2;
const args = process.argv.slice(2);

passSignalsOn();

await runCommand(async () => {
  checkNodeVersion();
  enterCheckout();
  // stdout belongs to the command, whose output may be data.
  await install(console.error);
  await generate(console.error);
  const asksForHelp = args.includes('--help') || args.includes('-h');
  if (!asksForHelp && !NEED_NO_DATABASE.includes(args[0] ?? 'help')) {
    checkDatabaseFolder();
    await migrate();
  }
  const { code } = await runNode(script('peyk-cli', args), { show: true });
  return code;
}, COULD_NOT_RUN);
