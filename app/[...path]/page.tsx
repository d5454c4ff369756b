import '../story.css';
import { missing } from '@/app/missing.ts';
import { Breadcrumb } from '@/components/Breadcrumb.tsx';
import { Head } from '@/components/Head.tsx';
import { PageHeading } from '@/components/PageHeading.tsx';
import { getStandingPage } from '@/lib/pages/pages.ts';

type Props = { params: Promise<{ path: string[] }> };

/** Every address that no route claims: a standing page, the newsroom's own redirect, or nothing. */
export default async function StandingPage({ params }: Props) {
  const { path } = await params;
  const [slug, ...rest] = path;
  const page = slug && rest.length === 0 ? await getStandingPage(slug) : undefined;
  if (!page) return missing(`/${path.join('/')}`);
  const { title, description, bodyHtml } = page;
  return (
    <>
      <Head title={title} description={description} canonical={`/${page.slug}`} />
      <Breadcrumb />
      <article>
        <PageHeading title={title} description={description} />
        {/* The pipeline sanitised this HTML when it stored it. */}
        <div className="story-body" dangerouslySetInnerHTML={{ __html: bodyHtml }} />
      </article>
    </>
  );
}
