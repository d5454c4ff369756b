import { isScript, readerOf, readForm, UNKEPT } from '@/app/comment/form.ts';
import { isFromHere } from '@/app/from-here.ts';
import { getArticleAddress } from '@/lib/articles/article.ts';
import { isId } from '@/lib/comments/id.ts';
import { VOTES, voteOn } from '@/lib/comments/vote.ts';
import { commentsAddress } from '@/lib/site/addresses.ts';

type Context = { params: Promise<{ code: string }> };

/** Names the comments that a browser has voted on, and no reader; it comes back to these addresses alone. */
const COOKIE = 'peyk_voted';
const MOST_REMEMBERED = 60;
const YEAR = 365 * 86_400;

/** Counts a vote: a button's name is the vote, its value the comment. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { code } = await params;
  const field = await readForm(request);
  if (typeof field === 'string') return new Response(null, { status: field === 'large' ? 413 : 415, headers: UNKEPT });
  if (!isFromHere(request)) return new Response(null, { status: 403, headers: UNKEPT });
  const vote = VOTES.find((name) => field(name) !== '');
  const id = vote ? field(vote) : '';
  if (!vote || !isId(id)) return new Response(null, { status: 422, headers: UNKEPT });

  const before = votedIn(request);
  const voted = await voteOn(id, vote, readerOf(request), before.includes(id));
  if (voted === undefined) return new Response(null, { status: 404, headers: UNKEPT });
  const article = await getArticleAddress(code);
  const place = `${article ?? commentsAddress(code)}#comment-${id}`;
  if (typeof voted === 'number' && isScript(request))
    return new Response(null, { status: 429, headers: { ...UNKEPT, 'retry-after': String(voted) } });
  if (typeof voted === 'number') return new Response(null, { status: 303, headers: { ...UNKEPT, location: place } });
  const all = [id, ...before.filter((one) => one !== id)].slice(0, MOST_REMEMBERED).join('.');
  const secure = request.headers.get('x-forwarded-proto') === 'https' ? '; Secure' : '';
  const cookie = `${COOKIE}=${all}; Path=/comment; HttpOnly; SameSite=Strict; Max-Age=${YEAR}${secure}`;
  const headers = { ...UNKEPT, 'set-cookie': cookie };
  if (isScript(request)) {
    const { counted, likes, dislikes } = voted;
    return Response.json({ counted, likes, dislikes }, { headers });
  }
  return new Response(null, { status: 303, headers: { ...headers, location: place } });
}

function votedIn({ headers }: Request): string[] {
  const [, value = ''] = new RegExp(`(?:^|; *)${COOKIE}=([a-z0-9.]*)`).exec(headers.get('cookie') ?? '') ?? [];
  return value.split('.').filter(isId);
}
