import { permanentRedirect } from 'next/navigation';
import type { Paged } from '@/lib/articles/lists.ts';
import { toPersianDigits } from '@/lib/persian/digits.ts';
import { pageAddress } from '@/lib/site/addresses.ts';
import { words } from '@/lib/words.ts';
import { missing } from './missing.ts';

export type SearchParams = Promise<Record<string, string | string[] | undefined>>;

/**
 * The asked page of a list. `?page=1` has the list's own address (308); what is no page number, and a page beyond
 * the last, is 404.
 */
export async function listPage<List extends Paged>(
  address: string,
  searchParams: SearchParams,
  read: (page: number) => Promise<List | undefined>,
): Promise<List> {
  const asked = (await searchParams).page;
  if (asked === '1') permanentRedirect(address);
  const page = asked === undefined ? 1 : readPage(asked);
  const list = page ? await read(page) : undefined;
  return list ?? missing(`${address}?page=${asked}`);
}

/** The page number in `?page=`: 2 to 999,999 in plain form; undefined for anything else. */
export function readPage(asked: string | string[]): number | undefined {
  return typeof asked === 'string' && /^[1-9]\d{0,5}$/.test(asked) ? Number(asked) : undefined;
}

/** What one page of a list says of itself (`Head`). */
export function listHead(title: string, description: string | undefined, address: string, { page }: Paged) {
  return {
    title: page > 1 ? `${title} - ${words.page(toPersianDigits(page))}` : title,
    description,
    canonical: pageAddress(address, page),
  };
}
