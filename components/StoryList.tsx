import type { ArticleListPage } from '@/lib/articles/lists.ts';
import { words } from '@/lib/words.ts';
import { Pagination } from './Pagination.tsx';
import { StoryRow } from './StoryRow.tsx';

/** One page of a list of articles, with ways to its other pages. */
export function StoryList({ list, address }: { list: ArticleListPage; address: string }) {
  if (list.total === 0) return <p className="border-t border-line py-10 text-h4 text-soft">{words.nothingYet}</p>;
  return (
    <>
      <div className="max-w-4xl">
        {list.articles.map((article) => (
          <StoryRow key={article.code} article={article} />
        ))}
      </div>
      <Pagination list={list} address={address} />
    </>
  );
}
