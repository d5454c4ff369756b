import { existsSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { freeCode } from '../content/identity/free-code.ts';
import { walkContent } from '../content/load/walk.ts';
import { claimedCode } from '../content/parse/frontMatter.ts';
import { connect } from '../db/client.ts';

/** Bytes of a file in which its code stands: front matter comes first. */
const HEAD = 4096;

/**
 * The next free number for an article: one above every numeric code that a file, the database or a withdrawn address
 * has. A database that is not there yet, or can't be read, has none.
 * @throws ContentFolderError when there is no content folder
 */
export async function nextCode(contentDir: string, databaseUrl: string): Promise<number> {
  return freeCode([...(await codesOfFiles(contentDir)), ...(await codesOfDatabase(databaseUrl))]);
}

async function codesOfFiles(contentDir: string): Promise<string[]> {
  return [...(await articleHeads(contentDir)).keys()];
}

/**
 * The codes that the folder's articles have or claim, each with its title as the file writes it. Reads the beginning of
 * each file only.
 * @throws ContentFolderError when there is no content folder
 */
export async function articleHeads(contentDir: string): Promise<Map<string, { title: string | undefined }>> {
  const { files } = await walkContent(contentDir);
  const heads = new Map<string, { title: string | undefined }>();
  for (const { kind, absolute } of files.values()) {
    const head = kind === 'article' ? await headOf(absolute) : '';
    const code = claimedCode(head);
    const title = /^title[ \t]*:[ \t]*(.*?)[ \t]*\r?$/m.exec(head)?.[1]?.replace(/^(["'])(.*)\1$/, '$2');
    if (code) heads.set(code, { title });
  }
  return heads;
}

async function headOf(file: string): Promise<string> {
  const handle = await open(file).catch(() => undefined);
  if (!handle) return '';
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD), 0, HEAD, 0);
    return buffer.toString('utf8', 0, bytesRead);
  } finally {
    await handle.close();
  }
}

async function codesOfDatabase(databaseUrl: string): Promise<string[]> {
  if (!databaseUrl.startsWith('file:') || !existsSync(databaseUrl.slice('file:'.length))) return [];
  const database = connect(databaseUrl);
  try {
    const [articles, tombstones] = await Promise.all([
      database.article.findMany({ select: { code: true } }),
      database.tombstone.findMany({ select: { code: true } }),
    ]);
    return [...articles, ...tombstones].map(({ code }) => code);
  } catch {
    return [];
  } finally {
    await database.$disconnect();
  }
}
