import type { Metadata } from 'next';
import { cache } from 'react';
import { missing } from '@/app/missing.ts';
import { PageHeading } from '@/components/PageHeading.tsx';
import { getFormArticle } from '@/lib/comments/form-page.ts';
import { commentAddress, decodePart } from '@/lib/site/addresses.ts';
import { commentWords } from '@/lib/words/comments.ts';

type Props = { params: Promise<{ code: string }> };

const read = cache(async (params: Props['params']) => {
  const code = decodePart((await params).code);
  return (await getFormArticle(code)) ?? missing(commentAddress(code, 'sent'), code);
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await read(params);
  return { title: commentWords.sentTitle, robots: { index: false }, referrer: 'same-origin' };
}

/** Says that a comment has come, and what becomes of it. */
export default async function CommentSentPage({ params }: Props) {
  const { href, title } = await read(params);
  return (
    <div className="max-w-story py-6">
      <PageHeading title={commentWords.sentTitle} over={title} />
      <p role="status" className="mb-6 text-story">
        {commentWords.sentText}
      </p>
      <a href={href} className="inline-block bg-ink px-5 py-2 font-bold text-paper hover:no-underline">
        {commentWords.toArticle}
      </a>
    </div>
  );
}
