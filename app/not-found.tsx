import type { Metadata } from 'next';
import { DeadEnd } from '@/components/DeadEnd.tsx';
import { WaysOnward } from '@/components/WaysOnward.tsx';
import { words } from '@/lib/words.ts';

export const metadata: Metadata = { title: words.notFoundTitle };

export default function NotFound() {
  return (
    <DeadEnd status="۴۰۴" title={words.notFoundTitle} text={words.notFoundText}>
      <WaysOnward />
    </DeadEnd>
  );
}
