import type { Metadata } from 'next';
import { cache } from 'react';
import type { SearchParams } from '@/app/list.ts';
import { missing } from '@/app/missing.ts';
import { CommentForm } from '@/components/CommentForm.tsx';
import { CommentText } from '@/components/CommentText.tsx';
import { PageHeading } from '@/components/PageHeading.tsx';
import { getFormPage } from '@/lib/comments/form-page.ts';
import type { Kept } from '@/lib/comments/kept.ts';
import { toPersianDigits } from '@/lib/persian/digits.ts';
import { commentFormAddress, decodePart } from '@/lib/site/addresses.ts';
import { commentWords, refusalWords, waitWords } from '@/lib/words/comments.ts';

type Props = { params: Promise<{ code: string }>; searchParams: SearchParams };

const read = cache(async (params: Props['params'], searchParams: SearchParams) => {
  const code = decodePart((await params).code);
  const { to, kept } = await searchParams;
  return (await getFormPage(code, String(to ?? ''), String(kept ?? ''))) ?? missing(commentFormAddress(code), code);
});

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { article } = await read(params, searchParams);
  return { title: `${commentWords.yours} - ${article.title}`, robots: { index: false }, referrer: 'same-origin' };
}

/** The form alone, for one reader: to answer a comment, and for what was not taken, as it was typed. */
export default async function CommentFormPage({ params, searchParams }: Props) {
  const { article, isOpen, answered, kept, token } = await read(params, searchParams);
  const refused = kept ? reasonOf(kept) : isOpen ? undefined : commentWords.closed;
  return (
    <div className="max-w-story">
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
