import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Comment, PrismaClient } from '../db/generated/client.ts';
import { isBlank } from '../persian/clean.ts';
import { plainLine, plainText } from '../persian/plain-text.ts';
import { isId } from './id.ts';
import { REASONS, STATES } from './states.ts';

/** A comment as its own line of an archive tells it: all of it but the hashes, which end with their day. */
export type ArchivedComment = Omit<Comment, 'sender' | 'fingerprint'>;

/** Characters that a comment of another system may have. */
const LONGEST = 20_000;
const PAGE = 1000;

const instant = z.iso
  .datetime({ offset: true, error: 'an ISO 8601 instant with offset' })
  .transform((text) => new Date(text));
const count = z.int({ error: 'a whole number, 0 or more' }).min(0, { error: 'a whole number, 0 or more' });
const id = z.string().refine(isId, { error: '12 small letters and digits' });

const shape = z
  .strictObject({
    id: id.optional(),
    article: z.string().regex(/^[\w-]+$/, { error: 'a code: letters, digits and hyphens' }),
    answers: id.optional(),
    name: z.string().transform(plainLine).optional(),
    text: z
      .string()
      .max(LONGEST, { error: `at most ${LONGEST} characters` })
      .transform(plainText)
      .refine((text) => !isBlank(text), { error: 'a text that is not empty' }),
    newsroom: z.boolean().default(false),
    state: z.enum(STATES, { error: STATES.join(', ') }).default('waiting'),
    reason: z.enum(REASONS, { error: REASONS.join(', ') }).optional(),
    note: z.string().transform(plainText).optional(),
    sentAt: instant,
    decidedAt: instant.optional(),
    likes: count.default(0),
    dislikes: count.default(0),
  })
  .transform(({ article, answers, name, newsroom, reason, note, decidedAt, id: given, ...own }) => ({
    ...own,
    id: given ?? idFor(article, name, own.text, own.sentAt.toISOString()),
    articleCode: article,
    parentId: answers ?? null,
    name: name || null,
    byNewsroom: newsroom,
    reason: reason ?? null,
    note: note || null,
    decidedAt: decidedAt ?? null,
  }));

/** What is wrong with a line of an archive: a sentence. */
export class LineError extends Error {
  override name = 'LineError';
}

/** One comment as a line of JSON; what it does not have is left out. */
export function lineOf(comment: ArchivedComment): string {
  const { id: own, articleCode, parentId, name, text, byNewsroom, state, reason, note, ...rest } = comment;
  const { sentAt, decidedAt, likes, dislikes } = rest;
  return JSON.stringify({
    id: own,
    article: articleCode,
    answers: parentId ?? undefined,
    name: name ?? undefined,
    text,
    newsroom: byNewsroom || undefined,
    state,
    reason: reason ?? undefined,
    note: note ?? undefined,
    sentAt: sentAt.toISOString(),
    decidedAt: decidedAt?.toISOString(),
    likes: likes || undefined,
    dislikes: dislikes || undefined,
  });
}

/**
 * Reads a line of an archive, this site's own or one that was made from another system's comments. One without an id
 * gets one of its contents, so that it is the same comment next time.
 * @throws LineError saying which key is wrong, its value, and what is allowed
 */
export function readLine(line: string): ArchivedComment {
  const result = shape.safeParse(parse(line));
  if (result.success) return result.data;
  throw new LineError(result.error.issues.map((issue) => sentenceOf(issue, parse(line))).join('; '));
}

/** All comments, of which none answers a later one; `code` keeps to one article. */
export async function* readAll(database: PrismaClient, code?: string): AsyncGenerator<ArchivedComment> {
  const where = code === undefined ? {} : { articleCode: code };
  for (const parentId of [null, { not: null }]) {
    let after = '';
    for (;;) {
      const rows = await database.comment.findMany({
        where: { ...where, parentId, id: { gt: after } },
        orderBy: { id: 'asc' },
        take: PAGE,
        omit: { sender: true, fingerprint: true },
      });
      yield* rows;
      const last = rows.at(-1);
      if (!last || rows.length < PAGE) break;
      after = last.id;
    }
  }
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new LineError('is no JSON object in one line');
  }
}

function sentenceOf({ path, message, code, ...issue }: z.core.$ZodIssue, given: unknown): string {
  if (code === 'unrecognized_keys') {
    const { keys } = issue as unknown as { keys: string[] };
    return `unknown key «${keys.join('», «')}»; allowed: id, article, answers, name, text, newsroom, state, reason, note, sentAt, decidedAt, likes, dislikes`;
  }
  const key = String(path[0] ?? '');
  if (!key) return 'is no JSON object in one line';
  const value = (given as Record<string, unknown>)[key];
  if (value === undefined) return `\`${key}\` is missing`;
  return `\`${key}\` is «${JSON.stringify(value).slice(0, 60)}»; allowed: ${message}`;
}

function idFor(...contents: (string | undefined)[]): string {
  const digest = createHash('sha256').update(JSON.stringify(contents)).digest();
  return [...digest.subarray(0, 12)].map((byte) => (byte % 36).toString(36)).join('');
}
