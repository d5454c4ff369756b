import type { Article } from '@/lib/articles/article.ts';
import type { ArticleCard } from '@/lib/articles/card.ts';
import type { Discussion } from '@/lib/comments/comment.ts';
import { getFrame } from '@/lib/site/frame.ts';
import { ArticleFigure } from './ArticleFigure.tsx';
import { ArticleFoot } from './ArticleFoot.tsx';
import { ArticleHead } from './ArticleHead.tsx';
import { Breadcrumb } from './Breadcrumb.tsx';
import { Comments } from './Comments.island.tsx';
import { Contents } from './Contents.tsx';
import { Rail } from './Rail.tsx';
import { RelatedStories } from './RelatedStories.tsx';

type Props = {
  article: Article;
  related: ArticleCard[];
  /** None before its time. */
  discussion?: Discussion | undefined;
};

/**
 * All of an article's page: published, or before its time in a preview. What has to do with it comes before what stands
 * beside every page, for who reads on a phone or listens.
 */
export async function ArticleView({ article, related, discussion }: Props) {
  const { site, pages } = await getFrame();
  return (
    <div className={`accent-${article.section.slug}`}>
      <Breadcrumb links={[article.section]} />
      <div className="grid grid-cols-1 gap-x-12 gap-y-12 lg:grid-cols-[minmax(0,1fr)_19rem]">
        <div>
          <article className="flex flex-col gap-6">
            <ArticleHead article={article} site={site} comments={discussion?.counts.approved} />
            <ArticleFigure article={article} />
            <Contents outline={article.outline} />
            {/* The pipeline sanitised this HTML when it stored it. */}
            <div className="story-body" dangerouslySetInnerHTML={{ __html: article.bodyHtml }} />
            <ArticleFoot article={article} site={site} pages={pages} />
          </article>
          <RelatedStories articles={related} />
          {discussion && <Comments code={article.code} discussion={discussion} hasMore={discussion.pages > 1} />}
        </div>
        <Rail except={article.code} />
      </div>
    </div>
  );
}
