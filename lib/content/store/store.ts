import type { Prisma, PrismaClient } from '../../db/generated/client.ts';
import type { Plan } from '../plan/plan.ts';
import type { Progress } from '../run/examine.ts';
import { storeArticles } from './articles.ts';
import { storeChanges } from './changes.ts';
import { inChunks } from './chunks.ts';
import { useWriteAheadLog } from './write-ahead.ts';

export type Transaction = Prisma.TransactionClient;

/** Another sync wrote since the plan was made: what it knew is not true any more. */
export class OvertakenError extends Error {
  override name = 'OvertakenError';
}

/** Milliseconds: far more than the first sync of a large archive needs to write, and to wait for a connection. */
export const TRANSACTION = { timeout: 10 * 60 * 1000, maxWait: 10_000 };

/**
 * Writes a plan in one transaction: readers see all of it or nothing of it.
 * @throws OvertakenError when another sync was quicker; nothing is written then
 */
export async function storePlan(database: PrismaClient, plan: Plan, onProgress?: Progress): Promise<void> {
  await useWriteAheadLog(database);
  await database.$transaction(async (tx) => {
    // First a write, which takes the lock: a transaction that reads first can't become a writer under contention.
    await claimRun(tx, plan);
    await storeSite(tx, plan);
    const more = await storeArticles(tx, plan, onProgress);
    await storePages(tx, plan);
    await prune(tx, plan);
    await storeFiles(tx, plan);
    await storeChanges(tx, [...plan.scopes, ...more], plan.at);
  }, TRANSACTION);
}

async function claimRun(tx: Transaction, { run, schema, begun }: Plan): Promise<void> {
  const data = { run: run + 1, schema, at: begun };
  if (run > 0) {
    const { count } = await tx.syncState.updateMany({ where: { id: 1, run }, data });
    if (count === 0) throw new OvertakenError();
    return;
  }
  try {
    await tx.syncState.createMany({ data: [{ id: 1, ...data }] });
  } catch (error) {
    if ((error as { code?: string }).code === 'P2002') throw new OvertakenError();
    throw error;
  }
}

async function storeSite(tx: Transaction, { site, sections, authors, pictures, redirects }: Plan): Promise<void> {
  if (site) {
    const settings = JSON.parse(JSON.stringify(site)) as Prisma.InputJsonObject;
    await tx.site.upsert({ where: { id: 1 }, create: { id: 1, settings }, update: { settings } });
  }
  for (const { slug, title, description = null, color = null, position } of sections.put) {
    const row = { title, description, color, position };
    await tx.section.upsert({ where: { slug }, create: { slug, ...row }, update: row });
  }
  for (const { path, ...row } of pictures.put)
    await tx.picture.upsert({ where: { path }, create: { path, ...row }, update: row });
  for (const { slug, name, role = null, bio = null, image = null, position } of authors.put) {
    const row = { name, role, bio, imagePath: image, position };
    await tx.author.upsert({ where: { slug }, create: { slug, ...row }, update: row });
  }
  await inChunks(redirects.remove, (from) => tx.redirect.deleteMany({ where: { from: { in: from } } }));
  for (const { from, to } of redirects.put)
    await tx.redirect.upsert({ where: { from }, create: { from, to }, update: { to } });
}

async function storePages(tx: Transaction, { pages }: Plan): Promise<void> {
  await inChunks(pages.remove, (slug) => tx.page.deleteMany({ where: { slug: { in: slug } } }));
  for (const { slug, ...row } of pages.put)
    await tx.page.upsert({ where: { slug }, create: { slug, ...row }, update: row });
}

/** Removes what nothing names any more; after the articles, which named it. */
async function prune(tx: Transaction, { sections, authors, pictures }: Plan): Promise<void> {
  await inChunks(sections.remove, (slug) => tx.section.deleteMany({ where: { slug: { in: slug } } }));
  await inChunks(authors.remove, (slug) => tx.author.deleteMany({ where: { slug: { in: slug } } }));
  await inChunks(pictures.remove, (path) => tx.picture.deleteMany({ where: { path: { in: path } } }));
}

async function storeFiles(tx: Transaction, { files }: Plan): Promise<void> {
  const gone = [...files.remove, ...files.put.map(({ path }) => path)];
  await inChunks(gone, (path) => tx.contentFile.deleteMany({ where: { path: { in: path } } }));
  const rows = files.put.map(({ references, problems, ...file }) => ({
    ...file,
    ...(problems && { problems }),
    ...(references && { references: references as unknown as Prisma.InputJsonObject }),
  }));
  await inChunks(rows, (data) => tx.contentFile.createMany({ data }));
}
