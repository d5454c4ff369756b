import type { Metadata } from 'next';
import { DeadEnd } from '@/components/DeadEnd.tsx';
import { WaysOnward } from '@/components/WaysOnward.tsx';
import { words } from '@/lib/words.ts';

export const metadata: Metadata = { title: words.goneTitle };

/** A withdrawn article. Next can say 403 but not 410; the front turns one into the other (lib/front/answer.ts). */
export default function Gone() {
  return (
    <DeadEnd status="۴۱۰" title={words.goneTitle} text={words.goneText}>
      <WaysOnward />
    </DeadEnd>
  );
}
