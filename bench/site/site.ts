import { existsSync, rmSync } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runNode } from '../../lib/commands/parts/child.js';
import { migrate, script } from '../../lib/commands/parts/content.js';
import { Failure } from '../../lib/commands/parts/failure.js';
import { hermetic } from '../../lib/commands/parts/hermetic.js';
import { inRoot } from '../../lib/commands/parts/place.js';
import { freePort } from '../../lib/commands/parts/port.js';
import { serve } from '../../lib/commands/parts/serve.js';
import { connect } from '../../lib/db/client.ts';
import { articleAddress, sectionAddress } from '../../lib/site/addresses.ts';
import { type Content, writeContent } from '../content.ts';

export type BenchSite = {
  url: string;
  /** Process id of the server. */
  pid: number;
  contentDir: string;
  databaseUrl: string;
  /** Addresses of its articles, newest first. */
  articles: string[];
  /** Addresses of its sections. */
  sections: string[];
};

/** Runs `work` with a site of generated articles, which stands at today's real time, and removes it afterwards. */
export function withGeneratedSite<T>(
  size: number,
  work: (site: BenchSite, content: Content) => Promise<T>,
): Promise<T> {
  return withFolder(async (folder) => {
    const contentDir = path.join(folder, 'content');
    const content = await writeContent(contentDir, { articles: size, before: new Date() });
    return withServer(folder, '', (site) => work(site, content));
  });
}

/** Runs `work` with a copy of the demo, at the demo's own time. */
export function withDemoSite<T>(now: string, work: (site: BenchSite) => Promise<T>): Promise<T> {
  return withFolder(async (folder) => {
    await cp(inRoot('content'), path.join(folder, 'content'), { recursive: true });
    return withServer(folder, now, work);
  });
}

/**
 * Runs `work` with a site that has the demo and what `fill` puts into its database besides. There are no
 * files of that, so its server has no content folder to watch.
 */
export function withArchive<T>(
  fill: (databaseUrl: string) => Promise<void>,
  work: (site: BenchSite) => Promise<T>,
): Promise<T> {
  return withFolder(async (folder) => {
    await cp(inRoot('content'), path.join(folder, 'content'), { recursive: true });
    const prepare = async (databaseUrl: string) => {
      await fill(databaseUrl);
      await rm(path.join(folder, 'content'), { recursive: true });
    };
    return withServer(folder, '', work, prepare);
  });
}

async function withFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(path.join(tmpdir(), 'peyk-bench-'));
  // A signal ends the process without coming by here again.
  const abandon = () => rmSync(folder, { recursive: true, force: true });
  process.once('exit', abandon);
  try {
    return await work(folder);
  } finally {
    process.off('exit', abandon);
    await rm(folder, { recursive: true, force: true });
  }
}

async function withServer<T>(
  folder: string,
  now: string,
  work: (site: BenchSite) => Promise<T>,
  prepare?: (databaseUrl: string) => Promise<void>,
): Promise<T> {
  if (!existsSync(inRoot('.next', 'BUILD_ID'))) throw new Failure('There is no build yet; run `npm start` once first.');
  const port = await freePort();
  const contentDir = path.join(folder, 'content');
  const databaseUrl = `file:${path.join(folder, 'peyk.db')}`;
  const env = {
    ...hermetic(),
    DATABASE_URL: databaseUrl,
    CONTENT_DIR: contentDir,
    PORT: String(port),
    SITE_URL: '',
    DESK_PASSWORD: '',
    PEYK_NOW: now,
  };
  await migrate(env);
  const { code, output } = await runNode(script('peyk-cli', ['sync']), { env });
  if (code !== 0) throw new Failure('The content of the bench could not be synced.', output);
  await prepare?.(databaseUrl);
  const { child, ended } = await serve({ port, env, log: (text) => process.stderr.write(text) });
  try {
    const url = `http://127.0.0.1:${port}`;
    return await work({ url, pid: child.pid ?? 0, contentDir, databaseUrl, ...(await addresses(databaseUrl)) });
  } finally {
    child.kill('SIGTERM');
    await ended;
  }
}

async function addresses(databaseUrl: string): Promise<{ articles: string[]; sections: string[] }> {
  const database = connect(databaseUrl);
  try {
    const articles = await database.article.findMany({
      select: { code: true, slug: true },
      where: { status: 'published' },
      orderBy: { publishedAt: 'desc' },
    });
    const sections = await database.section.findMany({ select: { slug: true }, orderBy: { position: 'asc' } });
    return {
      articles: articles.map(({ code, slug }) => articleAddress(code, slug)),
      sections: sections.map(({ slug }) => sectionAddress(slug)),
    };
  } finally {
    await database.$disconnect();
  }
}
