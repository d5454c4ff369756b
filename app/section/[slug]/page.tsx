import { listHead, listPage, type SearchParams } from '@/app/list.ts';
import { missing } from '@/app/missing.ts';
import { Breadcrumb } from '@/components/Breadcrumb.tsx';
import { Head } from '@/components/Head.tsx';
import { LiteOffer } from '@/components/LiteOffer.tsx';
import { PageHeading } from '@/components/PageHeading.tsx';
import { StoryList } from '@/components/StoryList.tsx';
import { getListPage } from '@/lib/articles/lists.ts';
import { getSection } from '@/lib/sections/sections.ts';

type Props = { params: Promise<{ slug: string }>; searchParams: SearchParams };

export default async function SectionPage({ params, searchParams }: Props) {
  const { slug } = await params;
  const section = await getSection(slug);
  if (!section) return missing(`/section/${slug}`);
  const list = await listPage(section.href, searchParams, (page) => getListPage(page, { sectionSlug: section.slug }));
  return (
    <div className={`accent-${section.slug}`}>
      <Head {...listHead(section.title, section.description, section.href, list)} />
      <LiteOffer of={section.href} />
      <Breadcrumb />
      <PageHeading title={section.title} description={section.description} list={list} />
      <StoryList list={list} address={section.href} />
    </div>
  );
}
