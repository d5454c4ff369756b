import { countStates, getQueue, type QueuedComment } from '../../../comments/queue.ts';
import { REASONS, STATES } from '../../../comments/states.ts';
import { count } from '../../../content/report/text.ts';
import { toLatinDigits } from '../../../persian/digits.ts';
import { formatMoment } from '../../../persian/format.ts';
import { UsageError } from '../arguments.ts';
import { oneOf } from '../choice.ts';
import type { Action } from './action.ts';

const SHOWN = 50;
const MOST_SHOWN = 10_000;

/** `peyk comments list` */
export const list: Action = async ({ database, options, output }) => {
  const state = oneOf('--state', options.state ?? 'waiting', STATES);
  const article = options.article && toLatinDigits(options.article);
  const limit = readLimit(options.limit);
  const query = { state, ...(article && { articleCode: article }) };
  const { comments, total } = await getQueue(database, query, 1, limit);
  if (options.json) output.out(`${JSON.stringify({ comments, total })}\n`);
  else {
    for (const comment of comments) output.out(`${textOf(comment)}\n\n`);
    const more = total > comments.length ? ` of ${total}` : '';
    output.out(total === 0 ? 'nothing\n' : `${count(comments.length, 'comment')}${more}\n`);
  }
  return 0;
};

/** `peyk comments stats` */
export const stats: Action = async ({ database, options, output }) => {
  const article = options.article && toLatinDigits(options.article);
  const where = article ? { articleCode: article } : {};
  const counts = await countStates(database, article || undefined);
  const rows = await database.comment.groupBy({ by: ['reason'], where: { ...where, state: 'rejected' }, _count: true });
  const reasons = Object.fromEntries(
    REASONS.map((name) => [name, rows.find(({ reason }) => reason === name)?._count ?? 0]),
  );
  const oldest = await database.comment.findFirst({
    where: { ...where, state: 'waiting' },
    orderBy: { sentAt: 'asc' },
    select: { sentAt: true },
  });
  if (options.json) output.out(`${JSON.stringify({ ...counts, reasons, oldestWaiting: oldest?.sentAt ?? null })}\n`);
  else {
    for (const state of STATES) output.out(`${state.padEnd(12)}  ${counts[state]}\n`);
    for (const [name, number] of Object.entries(reasons)) output.out(`  ${name.padEnd(12)}${number}\n`);
    if (oldest) output.out(`oldest that waits: ${formatMoment(oldest.sentAt)} (Tehran)\n`);
  }
  return 0;
};

/** What is Latin first and what is Persian after it, so that no terminal mixes the two. */
function textOf({ id, articleCode, name, text, sentAt, article, reason, note, fromSender = 1 }: QueuedComment): string {
  const head = `${id}  ${articleCode}  ${sentAt.toISOString()}${fromSender > 1 ? `  ${fromSender} of one address` : ''}`;
  const why = reason ? [`${reason}${note ? `: ${note}` : ''}`] : [];
  const who = `«${name ?? ''}» ${formatMoment(sentAt)}${article ? `؛ ${article.title}` : ''}`;
  return [head, ...[...why, who, ...text.split('\n')].map((line) => `    ${line}`)].join('\n');
}

function readLimit(text = String(SHOWN)): number {
  const limit = Number(toLatinDigits(text));
  if (Number.isInteger(limit) && limit >= 1 && limit <= MOST_SHOWN) return limit;
  throw new UsageError(`--limit is «${text}»; it can be a whole number from 1 to ${MOST_SHOWN}.`);
}
