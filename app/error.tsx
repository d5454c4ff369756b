'use client';

import { Failed } from '@/components/Failed.tsx';

/** A page that failed, inside the site's frame. */
export default function PageError() {
  return <Failed />;
}
