import '../../story.css';
import '../../reading.css';
import { notFound, redirect } from 'next/navigation';
import { ArticleView } from '@/components/ArticleView.tsx';
import { Head } from '@/components/Head.tsx';
import { PreviewBanner } from '@/components/PreviewBanner.tsx';
import { getRelated } from '@/lib/articles/related.ts';
import { getPreview } from '@/lib/preview/preview.ts';

type Props = { params: Promise<{ token: string }> };

/** An article before its time, exactly as it will look, for whoever has the link. */
export default async function PreviewPage({ params }: Props) {
  const preview = await getPreview((await params).token);
  if (!preview) notFound();
  const { article, isLive } = preview;
  if (isLive) redirect(article.href);
  return (
    <>
      <Head title={article.title} robots="noindex, nofollow" referrer="same-origin" />
      <PreviewBanner preview={preview} />
      <ArticleView article={article} related={await getRelated(article)} />
    </>
  );
}
