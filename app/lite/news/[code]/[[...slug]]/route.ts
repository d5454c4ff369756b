import { liteMissing, litePage, liteRedirect } from '@/app/lite/answer.ts';
import { liteArticle } from '@/components/lite/article.ts';
import { getArticle } from '@/lib/articles/article.ts';
import { getRelated } from '@/lib/articles/related.ts';
import { BELOW_LITE, getDiscussion } from '@/lib/comments/comment.ts';
import { decodePart } from '@/lib/site/addresses.ts';
import { getFrame } from '@/lib/site/frame.ts';

type Context = { params: Promise<{ code: string; slug?: string[] }> };

/** An article in the lite edition; a wrong or missing slug leads to the right address here too. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { code, slug = [] } = await params;
  const article = await getArticle(decodePart(code));
  if (!article) return liteMissing(`/news/${[code, ...slug].join('/')}`, decodePart(code));
  if (slug.map(decodePart).join('/') !== article.slug) return liteRedirect(article.href);
  const [related, discussion, { pages }] = await Promise.all([
    getRelated(article),
    getDiscussion(article.code, article.commentsOpen, BELOW_LITE),
    getFrame(),
  ]);
  return litePage({
    title: article.title,
    description: article.lead,
    full: article.href,
    content: liteArticle({ article, related, discussion, pages: pages.map(({ href }) => href) }),
  });
}
