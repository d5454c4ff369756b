import { headers } from 'next/headers';
import { FURNITURE_APART, FURNITURE_HEADER } from '@/lib/site/furniture.ts';

/** Whether the front asks for a page: it puts in the furniture, and has its own whole pages for dead ends. */
export async function isApart(): Promise<boolean> {
  return (await headers()).get(FURNITURE_HEADER) === FURNITURE_APART;
}
