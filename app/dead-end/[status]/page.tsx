import { notFound } from 'next/navigation';
import { DeadEnd } from '@/components/DeadEnd.tsx';

type Props = { params: Promise<{ status: string }> };

/** A dead end as an ordinary page, whole without a script; the front sends it with its true status. */
export default async function DeadEndPage({ params }: Props) {
  const { status } = await params;
  if (status !== '404' && status !== '410') notFound();
  return <DeadEnd status={status === '404' ? 404 : 410} />;
}
