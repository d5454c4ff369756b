import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import net, { type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { hermetic } from './parts/hermetic.js';
import { inRoot } from './parts/place.js';
import { freePort } from './parts/port.js';

const folder = mkdtempSync(path.join(tmpdir(), 'peyk-start-'));
const noDatabase = path.join(folder, 'letter.db');
writeFileSync(noDatabase, 'Not a database, but a long letter to the editors. '.repeat(20));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs a command with settings that must stop it, and gives its last line. */
async function refusal([command = '', ...args]: string[], settings: Record<string, string>) {
  const env = { ...hermetic(), PORT: String(await freePort()), DATABASE_URL: `file:${folder}/peyk.db`, ...settings };
  const { status, stdout, stderr } = spawnSync(process.execPath, [inRoot('lib/commands', command), ...args], {
    env,
    encoding: 'utf8',
  });
  expect(`${stdout}${stderr}`).not.toMatch(/^\s+at /m);
  return { status, sentence: stderr.trim().split('\n').at(-1) };
}

const refusals: [settings: Record<string, string>, sentence: RegExp][] = [
  [{ PORT: 'http' }, /^✗ PORT is «http»; it has to be a port number from 1 to 65535\.$/],
  [{ CONTENT_DIR: '/no/such/folder' }, /^✗ The content folder \/no\/such\/folder does not exist; .*CONTENT_DIR\.$/],
  [{ DATABASE_URL: 'file:/dev/null/peyk.db' }, /^✗ The folder \/dev\/null for the database cannot be made/],
  [
    { DATABASE_URL: `file:${noDatabase}` },
    /^✗ The file .*letter\.db is not a sound SQLite database; .*DATABASE_URL\.$/,
  ],
];

test.each(refusals)('npm start with %o stops with one sentence', async (settings, expected) => {
  const { status, sentence } = await refusal(['start.js'], settings);
  expect(sentence).toMatch(expected);
  expect(status).toBe(1);
});

test('npm start says which port is taken before it does anything else', async () => {
  const other = net.createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  const { port } = other.address() as AddressInfo;
  const { status, sentence } = await refusal(['start.js'], { PORT: String(port), CONTENT_DIR: '/no/such/folder' });
  other.close();
  expect(sentence).toContain(`Port ${port}, which PORT asks for, is in use by another program`);
  expect(status).toBe(1);
});

test('npm run peyk ends with 2 when it cannot run', async () => {
  const { status, sentence } = await refusal(['peyk.js', 'sync'], { DATABASE_URL: 'file:/dev/null/peyk.db' });
  expect(sentence).toMatch(/^✗ The folder \/dev\/null for the database cannot be made/);
  expect(status).toBe(2);
});

test('npm test refuses a part that there is not, and still ends with its one line', () => {
  const { status, stdout } = spawnSync(process.execPath, [inRoot('lib/commands/test.js'), 'e3e'], { encoding: 'utf8' });
  expect(stdout.trim().split('\n').at(-1)).toBe('0 passed, 1 failed');
  expect(status).toBe(1);
});
