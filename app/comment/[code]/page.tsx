import type { SearchParams } from '@/app/list.ts';
import { missing } from '@/app/missing.ts';
import { CommentForm } from '@/components/CommentForm.tsx';
import { CommentText } from '@/components/CommentText.tsx';
import { Head } from '@/components/Head.tsx';
import { PageHeading } from '@/components/PageHeading.tsx';
import { getFormPage } from '@/lib/comments/form-page.ts';
import type { Kept } from '@/lib/comments/kept.ts';
import { toPersianDigits } from '@/lib/persian/digits.ts';
import { commentFormAddress, decodePart } from '@/lib/site/addresses.ts';
import { commentWords, refusalWords, waitWords } from '@/lib/words/comments.ts';

type Props = { params: Promise<{ code: string }>; searchParams: SearchParams };

/** The form alone, for one reader: to answer a comment, and for what was not taken, as it was typed. */
export default async function CommentFormPage({ params, searchParams }: Props) {
  const code = decodePart((await params).code);
  const asked = await searchParams;
  const page = await getFormPage(code, String(asked.to ?? ''), String(asked.kept ?? ''));
  if (!page) return missing(commentFormAddress(code), code);
  const { article, isOpen, answered, kept, token } = page;
  const refused = kept ? reasonOf(kept) : isOpen ? undefined : commentWords.closed;
  return (
    <div className="max-w-story">
      <Head title={`${commentWords.yours} - ${article.title}`} robots="noindex" referrer="same-origin" />
      <PageHeading title={commentWords.yours} over={article.title} />
      {answered && (
        <blockquote className="mb-6 border-s-4 border-line ps-4 text-small text-soft">
          <bdi className="font-bold">{answered.name ?? commentWords.nameless}</bdi>
          <CommentText text={answered.text} />
        </blockquote>
      )}
      <CommentForm code={article.code} typed={kept?.typed} refused={refused} answered={answered} token={token} />
      <p className="mt-6 text-small font-bold text-accent">
        <a href={article.href}>{commentWords.toArticle}</a>
      </p>
    </div>
  );
}

function reasonOf({ refused, seconds = 0 }: Kept): string {
  return refused === 'wait' ? waitWords(toPersianDigits(seconds)) : refusalWords[refused];
}
