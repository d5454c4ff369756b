import '../../../story.css';
import '../../../reading.css';
import { permanentRedirect } from 'next/navigation';
import { missing } from '@/app/missing.ts';
import { ArticleView } from '@/components/ArticleView.tsx';
import { Head } from '@/components/Head.tsx';
import { JsonLd } from '@/components/JsonLd.tsx';
import { LiteOffer } from '@/components/LiteOffer.tsx';
import { Seen } from '@/components/Seen.island.tsx';
import { getArticle } from '@/lib/articles/article.ts';
import { getRelated } from '@/lib/articles/related.ts';
import { newsArticle } from '@/lib/articles/structured-data.ts';
import { BELOW_ARTICLE, getDiscussion } from '@/lib/comments/comment.ts';
import { decodePart } from '@/lib/site/addresses.ts';
import { getFrame } from '@/lib/site/frame.ts';

type Props = { params: Promise<{ code: string; slug?: string[] }> };

export default async function ArticlePage({ params }: Props) {
  const { code, slug = [] } = await params;
  const article = await getArticle(decodePart(code));
  if (!article) return missing(`/news/${[code, ...slug].join('/')}`, decodePart(code));
  if (slug.map(decodePart).join('/') !== article.slug) permanentRedirect(article.href);
  const { site } = await getFrame();
  const [related, discussion] = await Promise.all([
    getRelated(article),
    getDiscussion(article.code, article.commentsOpen, BELOW_ARTICLE),
  ]);
  return (
    <>
      <Head title={article.title} description={article.lead} canonical={article.href} />
      <LiteOffer of={article.href} />
      <JsonLd data={newsArticle(article, site, discussion?.counts.approved)} />
      <Seen code={article.code} />
      <ArticleView article={article} related={related} discussion={discussion} />
    </>
  );
}
