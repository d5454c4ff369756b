import type { PrismaClient } from '../db/generated/client.ts';
import { seal } from '../db/seal.ts';
import { readSecret } from '../db/secret.ts';
import { jalaliDay, startOfDay } from '../persian/format.ts';

/** Who sends or votes, as the request says; neither is kept. */
export type Reader = { address: string; browser: string };

const SALT = 'reader salt ';

/** The salt of a day is asked for with every comment and vote; another day's is let go of. */
const known = new WeakMap<PrismaClient, { day: string; salt: Promise<string> }>();

/**
 * Hashes of readers of one day: the same reader has the same ones until the day ends in Tehran, and then nobody can say
 * whose they were.
 * @param at of the real clock
 */
export async function hashesOf(database: PrismaClient, at: Date) {
  const day = nameOf(at);
  const salt = await saltOf(database, day);
  return {
    /** One network address, which can be that of a household or a whole village. */
    sender: ({ address }: Reader) => `${day}.${seal(salt, `address ${address}`)}`,
    /** Near enough to one person for a vote. */
    voter: ({ address, browser }: Reader) => seal(salt, `voter ${address} ${browser}`),
    fingerprint: (...parts: (string | null)[]) => seal(salt, JSON.stringify(parts)),
  };
}

/**
 * Destroys the salts of other days than that of `at`, and what was made with them: votes stay counted, but nobody can
 * say any more which hash was whose. Overwritten first, since SQLite keeps the bytes of deleted rows.
 */
export async function forgetOtherDays(database: PrismaClient, at: Date): Promise<void> {
  const day = nameOf(at);
  if (known.get(database)?.day !== day) known.delete(database);
  const salts = (await database.secret.findMany({ where: { name: { startsWith: SALT } } })).filter(
    ({ name }) => name !== SALT + day,
  );
  if (salts.length === 0) return;
  const names = salts.map(({ name }) => name);
  const others = { sender: { not: null }, NOT: { sender: { startsWith: `${day}.` } } };
  await database.$transaction([
    database.secret.updateMany({ where: { name: { in: names } }, data: { value: '0'.repeat(64) } }),
    database.secret.deleteMany({ where: { name: { in: names } } }),
    database.comment.updateMany({ where: others, data: { sender: null, fingerprint: null } }),
    database.commentVote.deleteMany({ where: { at: { lt: startOfDay(at) } } }),
  ]);
}

function saltOf(database: PrismaClient, day: string): Promise<string> {
  const kept = known.get(database);
  if (kept?.day === day) return kept.salt;
  const salt = readSecret(database, SALT + day);
  known.set(database, { day, salt });
  salt.catch(() => known.delete(database));
  return salt;
}

/** The day of Tehran, in digits. */
function nameOf(at: Date): string {
  const { year, month, day } = jalaliDay(at);
  return [year, month, day].map((number) => String(number).padStart(2, '0')).join('');
}
