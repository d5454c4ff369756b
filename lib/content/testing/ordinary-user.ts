import { chown, readdir } from 'node:fs/promises';
import path from 'node:path';
import type { Newsroom } from './newsroom.ts';

/** The number that systems give to who owns nothing. */
const NOBODY = 65534;

/**
 * Does work as somebody who owns all of a newsroom and may do no more than other users: root could read and write whatever a test
 * forbids. What the work loads must have been loaded before, since only root may be able to read it.
 */
export async function asOrdinaryUser<T>({ contentDir }: Newsroom, work: () => Promise<T>): Promise<T> {
  if (process.getuid?.() !== 0 || !process.seteuid || !process.setegid) return work();
  const folder = path.dirname(contentDir);
  for (const name of ['', ...(await readdir(folder, { recursive: true }))])
    await chown(path.join(folder, name), NOBODY, NOBODY);
  process.setegid(NOBODY);
  process.seteuid(NOBODY);
  try {
    return await work();
  } finally {
    process.seteuid(0);
    process.setegid(0);
  }
}
