import type { Metadata } from 'next';
import { permanentRedirect } from 'next/navigation';
import { cache } from 'react';
import { ArticleFigure } from '@/components/ArticleFigure.tsx';
import { ArticleFoot } from '@/components/ArticleFoot.tsx';
import { ArticleHead } from '@/components/ArticleHead.tsx';
import { Breadcrumb } from '@/components/Breadcrumb.tsx';
import { LatestList } from '@/components/LatestList.tsx';
import { PickList } from '@/components/PickList.tsx';
import { RelatedStories } from '@/components/RelatedStories.tsx';
import { getArticlePage } from '@/lib/articles/article-page.ts';
import { decodePart } from '@/lib/site/addresses.ts';
import { missing } from '@/app/missing.ts';

type Props = { params: Promise<{ code: string; slug?: string[] }> };

const findPage = cache(getArticlePage);

async function pageOf(params: Props['params']) {
  const { code, slug = [] } = await params;
  const page = await findPage(decodePart(code));
  if (!page) return missing(`/news/${[code, ...slug].join('/')}`, decodePart(code));
  if (slug.map(decodePart).join('/') !== page.article.slug) permanentRedirect(page.article.href);
  return page;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { article } = await pageOf(params);
  return { title: article.title, description: article.lead, alternates: { canonical: article.href } };
}

export default async function ArticlePage({ params }: Props) {
  const { article, related, picks, latest } = await pageOf(params);
  return (
    <div className={`accent-${article.section.slug}`}>
      <Breadcrumb links={[article.section]} />
      <div className="grid gap-x-12 gap-y-12 lg:grid-cols-[minmax(0,1fr)_19rem]">
        <article className="flex flex-col gap-6">
          <ArticleHead article={article} />
          <ArticleFigure article={article} />
          {/* The pipeline sanitised this HTML when it stored it. */}
          <div className="story-body" dangerouslySetInnerHTML={{ __html: article.bodyHtml }} />
          <ArticleFoot article={article} />
        </article>
        <aside className="flex flex-col gap-10 print:hidden">
          <LatestList articles={latest} plain />
          {picks.length > 0 && <PickList articles={picks} />}
        </aside>
      </div>
      <RelatedStories articles={related} />
    </div>
  );
}
