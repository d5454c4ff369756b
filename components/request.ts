import { headers } from 'next/headers';
import { askedHeaders } from '@/lib/site/asked.ts';
import { FURNITURE_APART, FURNITURE_HEADER } from '@/lib/site/furniture.ts';

/** Whether the front asks for a page: it puts in the furniture, and has its own whole pages for dead ends. */
export async function isApart(): Promise<boolean> {
  return (await requestHeader(FURNITURE_HEADER)) === FURNITURE_APART;
}

/** A header of the request for which a component is rendered. */
export async function requestHeader(name: string): Promise<string | undefined> {
  const own = askedHeaders();
  return own ? own[name]?.toString() : ((await headers()).get(name) ?? undefined);
}
