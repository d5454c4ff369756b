import { permanentRedirect } from 'next/navigation';
import { missing } from '@/app/missing.ts';
import { getArticleAddress } from '@/lib/articles/article.ts';
import { decodePart } from '@/lib/site/addresses.ts';

type Props = { params: Promise<{ code: string; slug?: string[] }> };

/** The address that an article had on an IranSamaneh site. */
export default async function LegacyLink({ params }: Props) {
  const { code, slug = [] } = await params;
  const address = await getArticleAddress(decodePart(code));
  if (!address) return missing(`/fa/news/${[code, ...slug].join('/')}`, decodePart(code));
  permanentRedirect(address);
}
