import type { Scope } from '../../site/scopes.ts';
import { inChunks } from './chunks.ts';
import type { Transaction } from './store.ts';

/** Changes that are kept: far more than a process can miss and still profit from reading them one by one. */
const KEPT = 100_000;

/** Tells every process what the transaction changes. `seq` grows for ever, also over rows that were deleted. */
export async function storeChanges(tx: Transaction, changed: readonly Scope[], at: Date): Promise<void> {
  const scopes = [...new Set(changed)];
  if (scopes.length === 0) return;
  await inChunks(scopes, (chunk) => tx.change.createMany({ data: chunk.map((scope) => ({ scope, at })) }));
  await tx.$executeRaw`DELETE FROM "Change" WHERE "seq" <= (SELECT MAX("seq") FROM "Change") - ${KEPT}`;
}
