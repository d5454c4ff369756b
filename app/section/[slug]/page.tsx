import type { Metadata } from 'next';
import { cache } from 'react';
import { listMetadata, listPage, type SearchParams } from '@/app/list.ts';
import { missing } from '@/app/missing.ts';
import { Breadcrumb } from '@/components/Breadcrumb.tsx';
import { LiteOffer } from '@/components/LiteOffer.tsx';
import { PageHeading } from '@/components/PageHeading.tsx';
import { StoryList } from '@/components/StoryList.tsx';
import { getListPage } from '@/lib/articles/lists.ts';
import { getSection } from '@/lib/sections/sections.ts';

type Props = { params: Promise<{ slug: string }>; searchParams: SearchParams };

const read = cache(async (params: Props['params'], searchParams: SearchParams) => {
  const { slug } = await params;
  const section = await getSection(slug);
  if (!section) return missing(`/section/${slug}`);
  return {
    section,
    list: await listPage(section.href, searchParams, (page) => getListPage(page, { sectionSlug: section.slug })),
  };
});

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { section, list } = await read(params, searchParams);
  return listMetadata(section.title, section.description, section.href, list);
}

export default async function SectionPage({ params, searchParams }: Props) {
  const { section, list } = await read(params, searchParams);
  return (
    <div className={`accent-${section.slug}`}>
      <LiteOffer of={section.href} />
      <Breadcrumb />
      <PageHeading title={section.title} description={section.description} list={list} />
      <StoryList list={list} address={section.href} />
    </div>
  );
}
