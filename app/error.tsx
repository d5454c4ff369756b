'use client';

import { DeadEnd } from '@/components/DeadEnd.tsx';
import { words } from '@/lib/words.ts';

/** A page that failed, inside the site's frame. */
export default function Failed() {
  return <DeadEnd status="۵۰۰" title={words.failedTitle} text={words.failedText} />;
}
