// @ts-check
import { existsSync } from 'node:fs';
import path from 'node:path';
import { run, runNode } from './child.js';
import { Failure } from './failure.js';

// The shell first: the same browser without the parts around pages, of which each new context would make some.
const NAMES = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
];

const USUAL_PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/usr/lib/chromium/chromium',
  '/opt/google/chrome/chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

const DOWNLOAD_LIMIT = 120_000;
const APT_LIMIT = 600_000;
const OPEN_AND_CLOSE = "import { chromium } from '@playwright/test'; await (await chromium.launch()).close();";

/** Chrome and Chromium programs of this machine, `CHROME_PATH` first; they may still be unable to run. */
export function installedBrowsers() {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter((folder) => folder !== '');
  const onPath = NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  const all = [process.env.CHROME_PATH ?? '', ...onPath, ...USUAL_PLACES];
  return all.filter((file) => file !== '' && existsSync(file));
}

/**
 * Finds a browser that runs, or installs one: the machine's own, else Playwright's, else Debian's package.
 * @param {import('./steps.js').Say} say
 * @returns {Promise<{note: string, result: string}>} result: the program; empty = Playwright's own browser
 */
export async function findBrowser(say) {
  const own = await runningBrowser();
  if (own) return { note: own, result: own };
  if (await playwrightHasOne()) return { note: 'Playwright’s own Chromium', result: '' };

  say('no Chrome or Chromium is here: downloading Playwright’s own');
  const args = ['node_modules/@playwright/test/cli.js', 'install', '--only-shell', 'chromium'];
  const { code } = await runNode(args, { timeout: DOWNLOAD_LIMIT });
  if (code === 0 && (await playwrightHasOne())) return { note: 'installed Playwright’s own Chromium', result: '' };

  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    say('it cannot be had: installing Debian’s own');
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    await run('apt-get', ['update'], { env, timeout: APT_LIMIT });
    for (const name of ['chromium-headless-shell', 'chromium']) {
      await run('apt-get', ['install', '-y', '--no-install-recommends', name], { env, timeout: APT_LIMIT });
      const installed = await runningBrowser();
      if (installed) return { note: `installed ${installed}`, result: installed };
    }
  }
  throw new Failure(
    'No Chrome or Chromium runs on this machine, and none could be installed. Install one ' +
      '(Debian, as root: apt-get install chromium; elsewhere: npx playwright install --with-deps chromium), ' +
      'or name one in CHROME_PATH, then run npm test again.',
  );
}

// Some systems ship a `chromium` that only tells how to get the real one, so it has to prove itself.
async function runningBrowser() {
  for (const file of installedBrowsers()) {
    if (process.platform === 'win32') return file;
    const { code, output } = await run(file, ['--version'], { timeout: 20_000 });
    if (code === 0 && /Chrom/.test(output)) return file;
  }
  return undefined;
}

async function playwrightHasOne() {
  const { code } = await runNode(['--input-type=module', '-e', OPEN_AND_CLOSE], { timeout: 60_000 });
  return code === 0;
}
