import { liteMissing, litePage, liteRedirect } from '@/app/lite/answer.ts';
import { askedPage } from '@/app/lite/list.ts';
import { liteComments } from '@/components/lite/comments.ts';
import { litePagination } from '@/components/lite/list.ts';
import { getDiscussion, PAGE_OF_COMMENTS } from '@/lib/comments/comment.ts';
import { getFormArticle } from '@/lib/comments/form-page.ts';
import { html } from '@/lib/html/html.ts';
import { commentsAddress, decodePart, pageAddress } from '@/lib/site/addresses.ts';
import { commentWords } from '@/lib/words/comments.ts';

type Context = { params: Promise<{ code: string }> };

/** All that readers wrote below an article, and the form, in the lite edition. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const code = decodePart((await params).code);
  const address = commentsAddress(code);
  const article = await getFormArticle(code);
  if (!article) return liteMissing(address, code);
  const page = askedPage(request);
  if (page === 'first') return liteRedirect(address);
  const discussion = page && (await getDiscussion(code, article.isOpen, { ...PAGE_OF_COMMENTS, page }));
  if (!discussion) return liteMissing(address + new URL(request.url).search);
  return litePage({
    title: commentWords.commentsOf(article.title),
    full: pageAddress(address, discussion.page),
    content: html`${liteComments({ article, discussion })}${litePagination(discussion, address)}`,
  });
}
