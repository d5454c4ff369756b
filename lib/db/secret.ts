import { randomBytes } from 'node:crypto';
import type { PrismaClient } from './generated/client.ts';

const BYTES = 32;

/** Random bytes of this site by their name, in hexadecimal; made when first asked for, the same in every process. */
export async function readSecret(database: PrismaClient, name: string): Promise<string> {
  const known = await database.secret.findUnique({ where: { name } });
  if (known) return known.value;
  const value = randomBytes(BYTES).toString('hex');
  // Two processes may make one at the same time: the first one counts.
  await database.$executeRaw`INSERT INTO "Secret" ("name", "value") VALUES (${name}, ${value}) ON CONFLICT DO NOTHING`;
  return (await database.secret.findUniqueOrThrow({ where: { name } })).value;
}
