import type { ReactNode } from 'react';
import type { ArticleListPage } from '@/lib/articles/lists.ts';
import { getCommentCounts } from '@/lib/comments/counts.ts';
import { words } from '@/lib/words.ts';
import { Pagination } from './Pagination.tsx';
import { Rail } from './Rail.tsx';
import { StoryRow } from './StoryRow.tsx';

type Props = {
  list: ArticleListPage;
  address: string;
  withLatest?: boolean;
  /** Stands over the list. */
  over?: ReactNode;
  /** Stands below it. */
  after?: ReactNode;
  /** Stands over the rail. */
  beside?: ReactNode;
  /** What is said of an empty list. */
  nothing?: string;
};

/** One page of a list of articles with ways to its other pages; the first story of the first page is told larger. */
export async function StoryList({
  list,
  address,
  withLatest = true,
  over,
  after,
  beside,
  nothing = words.nothingYet,
}: Props) {
  const counts = await getCommentCounts(list.articles);
  return (
    <div className="grid grid-cols-1 gap-x-12 gap-y-12 lg:grid-cols-[minmax(0,1fr)_19rem]">
      <div>
        {over}
        {list.total === 0 && <p className="border-t border-line py-10 text-h4 text-soft">{nothing}</p>}
        {list.articles.map((article, index) => (
          <StoryRow
            key={article.code}
            article={article}
            isLarge={index === 0 && list.page === 1}
            comments={counts.get(article.code)}
          />
        ))}
        <Pagination list={list} address={address} />
        {after}
      </div>
      <div className="flex flex-col gap-10">
        {beside}
        <Rail withLatest={withLatest} />
      </div>
    </div>
  );
}
