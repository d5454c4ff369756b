import { listHead, listPage, type SearchParams } from '@/app/list.ts';
import { missing } from '@/app/missing.ts';
import { Breadcrumb } from '@/components/Breadcrumb.tsx';
import { Head } from '@/components/Head.tsx';
import { LiteOffer } from '@/components/LiteOffer.tsx';
import { PageHeading } from '@/components/PageHeading.tsx';
import { StoryList } from '@/components/StoryList.tsx';
import { getListPage } from '@/lib/articles/lists.ts';
import { tagAddress } from '@/lib/site/addresses.ts';
import { getTag } from '@/lib/tags/tags.ts';
import { words } from '@/lib/words.ts';

type Props = { params: Promise<{ slug: string }>; searchParams: SearchParams };

export default async function TagPage({ params, searchParams }: Props) {
  const { slug } = await params;
  const tag = await getTag(slug);
  if (!tag) return missing(`/tag/${slug}`);
  const address = tagAddress(tag.slug);
  const list = await listPage(address, searchParams, (page) =>
    getListPage(page, { tags: { some: { tagSlug: tag.slug } } }),
  );
  return (
    <>
      <Head {...listHead(tag.title, undefined, address, list)} />
      <LiteOffer of={address} />
      <Breadcrumb />
      <PageHeading over={words.tag} title={tag.title} list={list} />
      <StoryList list={list} address={address} />
    </>
  );
}
