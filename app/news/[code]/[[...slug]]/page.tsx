import type { Metadata } from 'next';
import { permanentRedirect } from 'next/navigation';
import { cache } from 'react';
import { missing } from '@/app/missing.ts';
import { ArticleFigure } from '@/components/ArticleFigure.tsx';
import { ArticleFoot } from '@/components/ArticleFoot.tsx';
import { ArticleHead } from '@/components/ArticleHead.tsx';
import { Breadcrumb } from '@/components/Breadcrumb.tsx';
import { JsonLd } from '@/components/JsonLd.tsx';
import { Rail } from '@/components/Rail.tsx';
import { RelatedStories } from '@/components/RelatedStories.tsx';
import { getArticle } from '@/lib/articles/article.ts';
import { getRelated } from '@/lib/articles/related.ts';
import { newsArticle } from '@/lib/articles/structured-data.ts';
import { decodePart } from '@/lib/site/addresses.ts';
import { getFrame } from '@/lib/site/frame.ts';

type Props = { params: Promise<{ code: string; slug?: string[] }> };

const findArticle = cache(getArticle);

async function read(params: Props['params']) {
  const { code, slug = [] } = await params;
  const article = await findArticle(decodePart(code));
  if (!article) return missing(`/news/${[code, ...slug].join('/')}`, decodePart(code));
  if (slug.map(decodePart).join('/') !== article.slug) permanentRedirect(article.href);
  return article;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const article = await read(params);
  return { title: article.title, description: article.lead, alternates: { canonical: article.href } };
}

export default async function ArticlePage({ params }: Props) {
  const article = await read(params);
  const { site } = await getFrame();
  return (
    <div className={`accent-${article.section.slug}`}>
      <JsonLd data={newsArticle(article, site)} />
      <Breadcrumb links={[article.section]} />
      <div className="grid gap-x-12 gap-y-12 lg:grid-cols-[minmax(0,1fr)_19rem]">
        <article className="flex flex-col gap-6">
          <ArticleHead article={article} />
          <ArticleFigure article={article} />
          {/* The pipeline sanitised this HTML when it stored it. */}
          <div className="story-body" dangerouslySetInnerHTML={{ __html: article.bodyHtml }} />
          <ArticleFoot article={article} />
        </article>
        <Rail except={article.code} />
      </div>
      <RelatedStories articles={await getRelated(article)} />
    </div>
  );
}
