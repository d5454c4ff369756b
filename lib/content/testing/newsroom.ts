import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { connect } from '../../db/client.ts';
import type { PrismaClient } from '../../db/generated/client.ts';
import { layDatabase } from '../../db/testing.ts';
import type { SyncResult } from '../session.ts';
import { type SyncOptions, syncContent } from '../sync.ts';

/** Noon of 30 Aban 1405 in Tehran; articles of `article()` were published ten days before. */
export const NOW = new Date('2026-11-21T08:30:00Z');

/** A content folder and a database of their own, for one test. */
export type Newsroom = {
  contentDir: string;
  databaseUrl: string;
  database: PrismaClient;
  write(file: string, content: string | Uint8Array): Promise<void>;
  remove(file: string): Promise<void>;
  sync(options?: Partial<SyncOptions>): Promise<SyncResult>;
  close(): Promise<void>;
};

export const SECTIONS = '- {slug: politics, title: سیاست}\n- {slug: science, title: دانش}\n';
export const AUTHORS = '- {slug: sara-ahmadi, name: سارا احمدی}\n';

/** The smallest valid site with the given files beside it, and an empty, migrated database. */
export async function openNewsroom(files: Record<string, string | Uint8Array> = {}): Promise<Newsroom> {
  const folder = await mkdtemp(path.join(tmpdir(), 'peyk-اتاق خبر-'));
  const contentDir = path.join(folder, 'content');
  const databaseUrl = await layDatabase(folder);
  const database = connect(databaseUrl);
  const write: Newsroom['write'] = async (file, content) => {
    const target = path.join(contentDir, file);
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(target, content);
  };
  const base = { 'site.yaml': 'name: پیک آزمون\n', 'sections.yaml': SECTIONS, 'authors.yaml': AUTHORS };
  for (const [file, content] of Object.entries({ ...base, ...files })) await write(file, content);
  return {
    contentDir,
    databaseUrl,
    database,
    write,
    remove: (file) => rm(path.join(contentDir, file), { recursive: true }),
    sync: (options = {}) => syncContent({ contentDir, database, now: NOW, ...options }),
    close: async () => {
      await database.$disconnect();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The text of a valid article; `keys` replaces or adds lines of the front matter, an empty value removes one. */
export function article(code: string | number, keys: Record<string, string> = {}, body = 'متن خبر.\n'): string {
  const all = {
    code: String(code),
    title: `خبر شمارهٔ ${code}`,
    lead: 'لید این خبر.',
    section: 'science',
    publishedAt: '۱۴۰۵/۰۸/۲۰ ۱۰:۰۰',
    ...keys,
  };
  const lines = Object.entries(all).flatMap(([key, value]) => (value ? [`${key}: ${value}`] : []));
  return `---\n${lines.join('\n')}\n---\n${body}`;
}
