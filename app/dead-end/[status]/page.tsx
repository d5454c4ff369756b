import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { DeadEnd, deadEndTexts } from '@/components/DeadEnd.tsx';

type Props = { params: Promise<{ status: string }> };

async function read(params: Props['params']) {
  const { status } = await params;
  if (status === '404') return 404;
  return status === '410' ? 410 : notFound();
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: deadEndTexts[await read(params)].title, robots: { index: false } };
}

/** A dead end as an ordinary page, whole without a script; the front sends it with its true status. */
export default async function DeadEndPage({ params }: Props) {
  return <DeadEnd status={await read(params)} />;
}
