import { headers } from 'next/headers';
import type { ReactNode } from 'react';
import { makeStill, STILL_HEADER } from '@/lib/site/still.ts';

/**
 * A part of a page that nothing in it waits for: no component in it is async. Behind the front its markup is made at
 * once and put into the finished page, so that hundreds of elements need not travel through the data with which a
 * framework would wake them in a browser. Elsewhere the children stand here as they are.
 */
export async function Still({ children }: { children: ReactNode }) {
  const mark = makeStill((await headers()).get(STILL_HEADER), children);
  return mark ? <peyk-still data-mark={mark} /> : children;
}
