import { listHead, listPage, type SearchParams } from '@/app/list.ts';
import { missing } from '@/app/missing.ts';
import { Breadcrumb } from '@/components/Breadcrumb.tsx';
import { Head } from '@/components/Head.tsx';
import { LiteOffer } from '@/components/LiteOffer.tsx';
import { PageHeading } from '@/components/PageHeading.tsx';
import { Picture } from '@/components/Picture.tsx';
import { StoryList } from '@/components/StoryList.tsx';
import { getListPage } from '@/lib/articles/lists.ts';
import { getAuthor } from '@/lib/authors/authors.ts';
import { authorAddress } from '@/lib/site/addresses.ts';
import { words } from '@/lib/words.ts';

type Props = { params: Promise<{ slug: string }>; searchParams: SearchParams };

export default async function AuthorPage({ params, searchParams }: Props) {
  const { slug } = await params;
  const author = await getAuthor(slug);
  if (!author) return missing(`/author/${slug}`);
  const address = authorAddress(author.slug);
  const list = await listPage(address, searchParams, (page) =>
    getListPage(page, { authors: { some: { authorSlug: author.slug } } }),
  );
  const { picture } = author;
  return (
    <>
      <Head {...listHead(words.articlesOf(author.name), author.bio, address, list)} />
      <LiteOffer of={address} />
      <Breadcrumb />
      <div className="flex items-start gap-6">
        {picture && (
          <Picture
            picture={picture}
            alt=""
            sizes="(min-width: 40rem) 7rem, 5rem"
            widest={480}
            className="size-20 rounded-full object-cover sm:size-28"
          />
        )}
        <div className="grow">
          <PageHeading over={author.role ?? words.author} title={author.name} description={author.bio} list={list} />
        </div>
      </div>
      <StoryList list={list} address={address} />
    </>
  );
}
