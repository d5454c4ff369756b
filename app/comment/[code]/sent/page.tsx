import { missing } from '@/app/missing.ts';
import { Head } from '@/components/Head.tsx';
import { PageHeading } from '@/components/PageHeading.tsx';
import { getFormArticle } from '@/lib/comments/form-page.ts';
import { commentAddress, decodePart } from '@/lib/site/addresses.ts';
import { commentWords } from '@/lib/words/comments.ts';

type Props = { params: Promise<{ code: string }> };

/** Says that a comment has come, and what becomes of it. */
export default async function CommentSentPage({ params }: Props) {
  const code = decodePart((await params).code);
  const { href, title } = (await getFormArticle(code)) ?? (await missing(commentAddress(code, 'sent'), code));
  return (
    <div className="max-w-story py-6">
      <Head title={commentWords.sentTitle} robots="noindex" referrer="same-origin" />
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
