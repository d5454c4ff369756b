import { permanentRedirect } from 'next/navigation';
import { missing } from '@/app/missing.ts';
import { getArticleAddress } from '@/lib/articles/article.ts';
import { decodePart } from '@/lib/site/addresses.ts';

type Props = { params: Promise<{ code: string }> };

/** The short link of an article. */
export default async function ShortLink({ params }: Props) {
  const { code } = await params;
  const address = await getArticleAddress(decodePart(code));
  if (!address) return missing(`/n/${code}`, decodePart(code));
  permanentRedirect(address);
}
