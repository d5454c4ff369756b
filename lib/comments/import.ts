import type { PrismaClient } from '../db/generated/client.ts';
import { type ArchivedComment, LineError, lineOf, readLine } from './archive.ts';
import { discussionChanges } from './changes.ts';

export type ImportOptions = {
  /** Also takes the archive's version of a comment that is here and differs; else what is here stays. */
  replace: boolean;
  dryRun: boolean;
  /** Hears of each line that is wrong. */
  onProblem(line: number, sentence: string): void;
};

export type ImportSummary = {
  added: number;
  replaced: number;
  /** Here already and the same. */
  present: number;
  /** Here already, and otherwise than the archive says; they stayed so. */
  kept: number;
  broken: number;
};

type Numbered = { number: number; comment: ArchivedComment };

/** Lines that go into the database together. */
const BATCH = 500;

/** Brings comments in from lines of JSON, a batch at a time, however many there are. Again is the same as once. */
export async function importComments(
  database: PrismaClient,
  lines: AsyncIterable<string>,
  options: ImportOptions,
): Promise<ImportSummary> {
  const summary = { added: 0, replaced: 0, present: 0, kept: 0, broken: 0 };
  const added = new Set<string>();
  const problem = (number: number, sentence: string) => {
    summary.broken++;
    options.onProblem(number, sentence);
  };
  let batch: Numbered[] = [];
  let number = 0;
  for await (const line of lines) {
    number++;
    if (line.trim() === '') continue;
    try {
      batch.push({ number, comment: readLine(line.replace(/^\uFEFF/, '')) });
    } catch (error) {
      if (!(error instanceof LineError)) throw error;
      problem(number, error.message);
    }
    if (batch.length < BATCH) continue;
    await bring(database, batch, { ...options, summary, problem, added });
    batch = [];
  }
  await bring(database, batch, { ...options, summary, problem, added });
  return summary;
}

type Bringing = ImportOptions & {
  summary: ImportSummary;
  problem(number: number, sentence: string): void;
  /** Ids that a dry run would have added. */
  added: Set<string>;
};

async function bring(database: PrismaClient, batch: readonly Numbered[], to: Bringing): Promise<void> {
  const here = await readHere(database, batch);
  const adding = new Map<string, ArchivedComment>();
  const replacing: ArchivedComment[] = [];
  for (const { number, comment } of batch) {
    const { id, parentId, articleCode } = comment;
    const known = here.get(id) ?? adding.get(id);
    const parent = parentId === null ? undefined : (here.get(parentId) ?? adding.get(parentId));
    if (parentId !== null && !parent && !to.added.has(parentId))
      to.problem(number, `\`answers\` is «${parentId}»; no such comment is here or above it`);
    else if (parent && (parent.articleCode !== articleCode || parent.parentId !== null))
      to.problem(
        number,
        `\`answers\` is «${parentId}»; it can be a comment on the same article that answers none itself`,
      );
    else if (!known && !to.added.has(id)) adding.set(id, comment);
    else if (!known || lineOf(known) === lineOf(comment)) to.summary.present++;
    else if (to.replace) replacing.push(comment);
    else to.summary.kept++;
  }
  to.summary.added += adding.size;
  to.summary.replaced += replacing.length;
  if (to.dryRun) for (const id of adding.keys()) to.added.add(id);
  else await write(database, [...adding.values()], replacing);
}

async function readHere(database: PrismaClient, batch: readonly Numbered[]): Promise<Map<string, ArchivedComment>> {
  const ids = new Set(batch.flatMap(({ comment: { id, parentId } }) => (parentId === null ? [id] : [id, parentId])));
  const rows = await database.comment.findMany({
    where: { id: { in: [...ids] } },
    omit: { sender: true, fingerprint: true },
  });
  return new Map(rows.map((row) => [row.id, row]));
}

async function write(database: PrismaClient, adding: ArchivedComment[], replacing: ArchivedComment[]): Promise<void> {
  const changes = discussionChanges([...adding, ...replacing], true);
  if (changes.length === 0) return;
  await database.$transaction([
    database.comment.createMany({ data: adding }),
    ...replacing.map(({ id, ...data }) => database.comment.update({ where: { id }, data })),
    database.change.createMany({ data: changes }),
  ]);
}
