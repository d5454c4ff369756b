import { cookies } from 'next/headers';
import { notFound } from 'next/navigation';
import { DeskOverview } from '@/components/DeskOverview.tsx';
import { Head } from '@/components/Head.tsx';
import { SignInForm } from '@/components/SignInForm.tsx';
import { hasDesk, mayEnter } from '@/lib/desk/desk.ts';
import { getOverview } from '@/lib/desk/overview.ts';
import { SESSION_COOKIE } from '@/lib/desk/session.ts';
import { words } from '@/lib/words.ts';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** The editors' desk. Without a password set there is none, and its address is like any other that leads nowhere. */
export default async function DeskPage({ searchParams }: Props) {
  if (!hasDesk()) notFound();
  const isIn = await mayEnter((await cookies()).get(SESSION_COOKIE)?.value);
  const { refused, seconds } = await searchParams;
  return (
    <>
      <Head title={words.desk} robots="noindex, nofollow" referrer="same-origin" />
      {isIn ? (
        <DeskOverview overview={await getOverview()} />
      ) : (
        <SignInForm refused={String(refused ?? '')} seconds={Number(seconds ?? 0)} />
      )}
    </>
  );
}
