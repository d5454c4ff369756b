import { cookies } from 'next/headers';
import { notFound, redirect } from 'next/navigation';
import { CommentQueue } from '@/components/CommentQueue.island.tsx';
import { Head } from '@/components/Head.tsx';
import { STATES } from '@/lib/comments/states.ts';
import { getDeskQueue } from '@/lib/desk/comments.ts';
import { hasDesk, mayEnter } from '@/lib/desk/desk.ts';
import { SESSION_COOKIE } from '@/lib/desk/session.ts';
import { formatCount } from '@/lib/persian/digits.ts';
import { deskAddress } from '@/lib/site/addresses.ts';
import { queueWords } from '@/lib/words/comments.ts';
import { decideAddress, deskCommentsPage } from './address.ts';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** What readers wrote, for an editor to decide on. */
export default async function DeskCommentsPage({ searchParams }: Props) {
  if (!hasDesk()) notFound();
  if (!(await mayEnter((await cookies()).get(SESSION_COOKIE)?.value))) redirect(deskAddress);
  const asked = await searchParams;
  const state = STATES.find((one) => one === asked.state) ?? 'waiting';
  const article = typeof asked.article === 'string' ? asked.article : undefined;
  const query = { state, ...(article !== undefined && { articleCode: article }) };
  const queue = await getDeskQueue(query, Math.max(1, Math.floor(Number(asked.page)) || 1));
  const place = { state, page: queue.page, article };
  return (
    <>
      <Head title={queueWords.title} robots="noindex, nofollow" referrer="same-origin" />
      <CommentQueue
        queue={queue}
        state={state}
        article={article}
        done={sentenceFor(String(asked.did ?? ''), Number(asked.count) || 0)}
        decide={decideAddress(place)}
        pageOf={(page) => deskCommentsPage({ ...place, page })}
        stateOf={(other) => deskCommentsPage({ state: other, article })}
        articleOf={(code) => deskCommentsPage({ state, article: code })}
      />
    </>
  );
}

function sentenceFor(did: string, count: number): string | undefined {
  switch (did) {
    case 'approve':
      return queueWords.published(formatCount(count));
    case 'reject':
      return queueWords.rejected(formatCount(count));
    case 'restore':
      return queueWords.restored(formatCount(count));
    case 'answer':
      return queueWords.answered;
    case 'bad-answer':
      return queueWords.badAnswer;
    case 'nothing':
      return queueWords.nothing;
    default:
      return undefined;
  }
}
