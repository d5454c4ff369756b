import { cookies } from 'next/headers';
import { deskCommentsPage } from '@/app/desk/comments/address.ts';
import { backToDesk } from '@/app/desk/form.ts';
import { isFromHere } from '@/app/from-here.ts';
import { isId } from '@/lib/comments/id.ts';
import type { Decision } from '@/lib/comments/moderate.ts';
import { REASONS, STATES } from '@/lib/comments/states.ts';
import { readTyped } from '@/lib/comments/typed.ts';
import { answerAtDesk, decideAtDesk } from '@/lib/desk/comments.ts';
import { mayEnter } from '@/lib/desk/desk.ts';
import { SESSION_COOKIE } from '@/lib/desk/session.ts';
import { plainText } from '@/lib/persian/plain-text.ts';

/** Bytes: a page full of ids, a note and an answer. */
const LONGEST_FORM = 64 * 1024;
const LONGEST_NOTE = 500;

/** Does what an editor decides, and goes back to where the queue was. */
export async function POST(request: Request): Promise<Response> {
  if (!(await mayEnter((await cookies()).get(SESSION_COOKIE)?.value))) return backToDesk();
  if (!isFromHere(request)) return backToDesk({ refused: 'foreign' });
  if (!(Number(request.headers.get('content-length')) <= LONGEST_FORM)) return new Response(null, { status: 413 });
  const form = await request.formData().catch(() => new FormData());
  const query = new URL(request.url).searchParams;
  const back = {
    state: STATES.find((state) => state === query.get('state')) ?? 'waiting',
    page: Number(query.get('page')) || 1,
    article: query.get('article') ?? undefined,
  };
  const [did, count] = await act(form);
  const location = deskCommentsPage({ ...back, did, count }, text(form, 'next'));
  return new Response(null, { status: 303, headers: { location, 'cache-control': 'private, no-store' } });
}

async function act(form: FormData): Promise<[did: string, count: number]> {
  const ids = form.getAll('id').filter((id): id is string => typeof id === 'string' && isId(id));
  const action = text(form, 'do');
  if (action === 'answer') return answerAs(ids[0] ?? '', text(form, 'text'));
  const decision = decisionOf(action, form);
  const changed = decision ? await decideAtDesk(ids, decision) : 0;
  return [changed > 0 ? action : 'nothing', changed];
}

async function answerAs(id: string, given: string): Promise<[did: string, count: number]> {
  const typed = readTyped({ name: '', text: given });
  if (typeof typed === 'string') return ['bad-answer', 0];
  return (await answerAtDesk(id, typed.text)) ? ['answer', 1] : ['nothing', 0];
}

function decisionOf(action: string, form: FormData): Decision | undefined {
  switch (action) {
    case 'approve':
      return { state: 'approved' };
    case 'restore':
      return { state: 'waiting' };
    case 'reject': {
      const reason = REASONS.find((one) => one === text(form, 'reason')) ?? 'other';
      return { state: 'rejected', reason, note: plainText(text(form, 'note')).slice(0, LONGEST_NOTE) || null };
    }
    default:
      return undefined;
  }
}

function text(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}
