import { rmSync } from 'node:fs';
import { cp, mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runCaptured } from '../lib/commands/cli/testing.ts';
import { hermetic } from '../lib/commands/parts/hermetic.js';
import { inRoot } from '../lib/commands/parts/place.js';
import { freePort } from '../lib/commands/parts/port.js';
import { serve } from '../lib/commands/parts/serve.js';
import { layDatabase } from '../lib/db/testing.ts';

/** The demo as its newsroom would have seen it: 30 Aban 1405, 18:30 in Tehran. */
export const DEMO_NOW = '2026-11-21T15:00:00Z';

/** The repository's own content folder. */
export const DEMO_CONTENT = inRoot('content');

/** Contents of files by their path in a content folder. */
export type Files = Record<string, string>;

type Content = string | Record<string, string | Uint8Array>;

export type Site = {
  /** Without a slash at its end. */
  url: string;
  /** `file:` address of its database. */
  databaseUrl: string;
  /** This site's own copy of the content, for tests to change. */
  contentDir: string;
  /** Ends the server at once, as a failing machine would, and keeps what it had. */
  kill(): Promise<void>;
  /** Starts another server on the same database and content, with settings beside or instead of this one's. */
  another(env?: Record<string, string>): Promise<Site>;
  /** Runs the editors' command on it, in the test's process, where it need not be loaded first. */
  peyk(...args: string[]): Promise<{ code: number; output: string }>;
  /** Ends the server and removes all that the site had. */
  stop(): Promise<void>;
};

/**
 * Starts a site of its own on the shared build: a fresh database, a copy of the content, a free port of 127.0.0.1.
 * @param options.content a folder to copy, or files to write
 * @param options.env settings beside or instead of those; without PEYK_NOW the clock stands at DEMO_NOW
 * @param options.prepare puts into the database what readers had brought, before the server starts
 */
export async function startSite(options: {
  content: Content;
  env?: Record<string, string>;
  prepare?: (databaseUrl: string) => Promise<void>;
}): Promise<Site> {
  const folder = await mkdtemp(path.join(tmpdir(), 'peyk-site-'));
  const contentDir = path.join(folder, 'content');
  await layContent(contentDir, options.content);
  const databaseUrl = await layDatabase(folder);
  const env = {
    ...hermetic(),
    DATABASE_URL: databaseUrl,
    CONTENT_DIR: contentDir,
    // Empty rather than absent, so that nothing comes in from a .env file.
    SITE_URL: '',
    DESK_PASSWORD: '',
    PEYK_NOW: DEMO_NOW,
    ...options.env,
  };
  const remove = () => rmSync(folder, { recursive: true, force: true });
  try {
    const { code, output } = await peyk(env, ['sync']);
    if (code > 1) throw new Error(`The content of an end-to-end site could not be synced:\n${output}`);
    await options.prepare?.(databaseUrl);
    return await startServer({ databaseUrl, contentDir, env, remove });
  } catch (error) {
    remove();
    throw error;
  }
}

type Place = {
  databaseUrl: string;
  contentDir: string;
  env: NodeJS.ProcessEnv;
  /** Removes what the servers of the site leave. */
  remove(): void;
};

async function startServer(place: Place): Promise<Site> {
  const { databaseUrl, contentDir, remove } = place;
  const port = await freePort();
  const env = { ...place.env, PORT: String(port) };
  const { child, ended } = await serve({ port, env, log: (text) => process.stderr.write(text) });
  // A test that fails leaves its site to the end of its worker.
  const abandon = () => {
    child.kill('SIGKILL');
    remove();
  };
  process.once('exit', abandon);
  const end = async (signal: NodeJS.Signals) => {
    process.off('exit', abandon);
    child.kill(signal);
    await ended;
  };
  const url = `http://127.0.0.1:${port}`;
  return {
    url,
    databaseUrl,
    contentDir,
    // What it prints leads to this server.
    peyk: (...args) => peyk({ ...env, SITE_URL: url }, args),
    kill: () => end('SIGKILL'),
    another: (more = {}) => startServer({ ...place, env: { ...place.env, ...more }, remove: () => {} }),
    stop: async () => {
      await end('SIGTERM');
      remove();
    },
  };
}

async function peyk(env: NodeJS.ProcessEnv, args: string[]): Promise<{ code: number; output: string }> {
  const { exit, out, err } = await runCaptured(args, env);
  return { code: exit, output: out + err };
}

async function layContent(folder: string, content: Content): Promise<void> {
  if (typeof content === 'string') return cp(content, folder, { recursive: true });
  for (const [name, contents] of Object.entries(content)) {
    const file = path.join(folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, contents);
  }
}
