import '../story.css';
import type { Metadata } from 'next';
import { cache } from 'react';
import { missing } from '@/app/missing.ts';
import { Breadcrumb } from '@/components/Breadcrumb.tsx';
import { PageHeading } from '@/components/PageHeading.tsx';
import { getStandingPage } from '@/lib/pages/pages.ts';

type Props = { params: Promise<{ path: string[] }> };

/** Every address that no route claims: a standing page, the newsroom's own redirect, or nothing. */
const read = cache(async (params: Props['params']) => {
  const { path } = await params;
  const [slug, ...rest] = path;
  const page = slug && rest.length === 0 ? await getStandingPage(slug) : undefined;
  return page ?? missing(`/${path.join('/')}`);
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug, title, description } = await read(params);
  return { title, description: description ?? null, alternates: { canonical: `/${slug}` } };
}

export default async function StandingPage({ params }: Props) {
  const { title, description, bodyHtml } = await read(params);
  return (
    <>
      <Breadcrumb />
      <article>
        <PageHeading title={title} description={description} />
        {/* The pipeline sanitised this HTML when it stored it. */}
        <div className="story-body" dangerouslySetInnerHTML={{ __html: bodyHtml }} />
      </article>
    </>
  );
}
