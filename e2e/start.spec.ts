import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { hermetic } from '../lib/commands/parts/hermetic.js';
import { inRoot } from '../lib/commands/parts/place.js';
import { freePort } from '../lib/commands/parts/port.js';
import { DEMO_CONTENT, DEMO_NOW } from './server.ts';

/** Milliseconds for a server to notice that it is alone, while other tests share the processors. */
const WITHIN = 15_000;

test('npm start: says its steps, ends with the address, does nothing twice, stops when told to', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'peyk-start-'));
  const port = await freePort();
  const env = {
    ...hermetic(),
    PORT: String(port),
    DATABASE_URL: `file:${folder}/new/peyk.db`,
    CONTENT_DIR: DEMO_CONTENT,
    PEYK_NOW: DEMO_NOW,
  };
  try {
    const first = await startAndStop(env, port);
    const steps = first.output
      .split('\n')
      .flatMap((line) => /^✓ (install|generate|migrate|content|build|serve) +.+ \(\d+\.\d s\)$/.exec(line)?.[1] ?? []);
    expect(steps).toEqual(['install', 'generate', 'migrate', 'content', 'build', 'serve']);
    expect(first.exitCode).toBe(0);

    const second = await startAndStop(env, port);
    for (const step of ['install', 'generate', 'build'])
      expect(second.output).toMatch(new RegExp(`^✓ ${step} +skipped, nothing changed`, 'm'));
    expect(second.output).toMatch(/^✓ migrate +the database is up to date/m);
    expect(second.output).toMatch(/^✓ nothing has changed/m);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test('npm start, killed, takes its server along: the port is free for the next one', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'peyk-start-'));
  const port = await freePort();
  const env = { ...hermetic(), PORT: String(port), DATABASE_URL: `file:${folder}/peyk.db`, CONTENT_DIR: DEMO_CONTENT };
  try {
    await startAndStop(env, port, 'SIGKILL');
    await expect.poll(() => answers(port), { timeout: WITHIN }).toBe(false);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

function answers(port: number): Promise<boolean> {
  return fetch(`http://127.0.0.1:${port}/healthz`).then(
    () => true,
    () => false,
  );
}

/** Runs the command until it has printed the address, asks the site for its home, and stops it. */
async function startAndStop(env: NodeJS.ProcessEnv, port: number, signal: NodeJS.Signals = 'SIGTERM') {
  const child = spawn(process.execPath, [inRoot('lib/commands/start.js')], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  let output = '';
  child.stderr.on('data', (chunk) => {
    output += chunk;
  });
  await new Promise<void>((resolve) => {
    child.stdout.on('data', (chunk) => {
      output += chunk;
      if (output.includes(`Peyk is at http://localhost:${port} `)) resolve();
    });
    void ended.then(() => resolve());
  });
  expect((await fetch(`http://127.0.0.1:${port}/`)).status, output).toBe(200);
  child.kill(signal);
  return { output, exitCode: await ended };
}
