import { listHead, listPage, type SearchParams } from '@/app/list.ts';
import { missing } from '@/app/missing.ts';
import { Comments } from '@/components/Comments.island.tsx';
import { Head } from '@/components/Head.tsx';
import { LiteOffer } from '@/components/LiteOffer.tsx';
import { PageHeading } from '@/components/PageHeading.tsx';
import { Pagination } from '@/components/Pagination.tsx';
import { Rail } from '@/components/Rail.tsx';
import { getDiscussion, PAGE_OF_COMMENTS } from '@/lib/comments/comment.ts';
import { getFormArticle } from '@/lib/comments/form-page.ts';
import { commentsAddress, decodePart, pageAddress } from '@/lib/site/addresses.ts';
import { commentWords } from '@/lib/words/comments.ts';

type Props = { params: Promise<{ code: string }>; searchParams: SearchParams };

/** All that readers wrote below an article, where there is more of it than stands there. */
export default async function CommentsPage({ params, searchParams }: Props) {
  const code = decodePart((await params).code);
  const article = await getFormArticle(code);
  if (!article) return missing(commentsAddress(code), code);
  const discussion = await listPage(commentsAddress(code), searchParams, (page) =>
    getDiscussion(code, article.isOpen, { ...PAGE_OF_COMMENTS, page }),
  );
  const address = commentsAddress(article.code);
  const title = commentWords.commentsOf(article.title);
  return (
    <>
      <Head {...listHead(title, undefined, address, discussion)} robots="noindex, follow" />
      <LiteOffer of={pageAddress(address, discussion.page)} />
      <PageHeading title={article.title} over={commentWords.comments} />
      <p className="text-small font-bold text-accent">
        <a href={article.href}>{commentWords.toArticle}</a>
      </p>
      <div className="grid grid-cols-1 gap-x-12 gap-y-12 lg:grid-cols-[minmax(0,1fr)_19rem]">
        <div>
          <Comments code={article.code} discussion={discussion} hasMore={false} />
          <div className="mt-8">
            <Pagination list={discussion} address={address} />
          </div>
        </div>
        <Rail except={article.code} />
      </div>
    </>
  );
}
