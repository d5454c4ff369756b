import '../../story.css';
import '../../reading.css';
import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { cache } from 'react';
import { ArticleView } from '@/components/ArticleView.tsx';
import { PreviewBanner } from '@/components/PreviewBanner.tsx';
import { getRelated } from '@/lib/articles/related.ts';
import { getPreview } from '@/lib/preview/preview.ts';

type Props = { params: Promise<{ token: string }> };

const find = cache(getPreview);

async function read(params: Props['params']) {
  const preview = await find((await params).token);
  if (!preview) notFound();
  if (preview.isLive) redirect(preview.article.href);
  return preview;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { article } = await read(params);
  return { title: article.title, robots: { index: false, follow: false }, referrer: 'same-origin' };
}

/** An article before its time, exactly as it will look, for whoever has the link. */
export default async function PreviewPage({ params }: Props) {
  const preview = await read(params);
  return (
    <>
      <PreviewBanner preview={preview} />
      <ArticleView article={preview.article} related={await getRelated(preview.article)} />
    </>
  );
}
