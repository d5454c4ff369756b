import { notFound } from 'next/navigation';
import type { SearchParams } from '@/app/list.ts';
import { Foot } from '@/components/Foot.tsx';
import { Head } from '@/components/Head.tsx';
import { MostViewedContent } from '@/components/MostViewed.tsx';
import { RailContent } from '@/components/Rail.tsx';
import { Top } from '@/components/Top.tsx';
import { FURNITURE_PARTS, type FurniturePart } from '@/lib/site/furniture.ts';

type Props = { params: Promise<{ part: string }>; searchParams: SearchParams };

/** A part of the furniture by itself: the front asks for it, and puts it into the places that pages have for it. */
export default async function FurniturePage({ params, searchParams }: Props) {
  const { part } = await params;
  const { except } = await searchParams;
  const known = FURNITURE_PARTS.find((name) => name === part);
  if (!known) notFound();
  return (
    <>
      <Head robots="noindex" />
      <peyk-filling>{content(known, typeof except === 'string' ? except : undefined)}</peyk-filling>
    </>
  );
}

function content(part: FurniturePart, except: string | undefined) {
  const rest = except ? { except } : {};
  switch (part) {
    case 'top':
      return <Top />;
    case 'foot':
      return <Foot />;
    case 'rail':
      return <RailContent {...rest} />;
    case 'picks':
      return <RailContent {...rest} withLatest={false} />;
    case 'viewed':
      return <MostViewedContent />;
  }
}
