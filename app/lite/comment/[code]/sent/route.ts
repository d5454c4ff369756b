import { liteMissing, litePage } from '@/app/lite/answer.ts';
import { liteSent } from '@/components/lite/comments.ts';
import { getFormArticle } from '@/lib/comments/form-page.ts';
import { commentAddress, decodePart } from '@/lib/site/addresses.ts';
import { commentWords } from '@/lib/words/comments.ts';

type Context = { params: Promise<{ code: string }> };

/** Where who wrote a comment in the lite edition comes to. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const code = decodePart((await params).code);
  const full = commentAddress(code, 'sent');
  const article = await getFormArticle(code);
  return article
    ? litePage({ title: commentWords.sentTitle, full, content: liteSent(article) })
    : liteMissing(full, code);
}
