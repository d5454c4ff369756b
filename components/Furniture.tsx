import type { ReactNode } from 'react';
import { isApart } from './request.ts';

type Props = {
  /** The address of the page that makes the same (`furnitureAddress`). */
  src: string;
  children: ReactNode;
};

/**
 * What stands around many pages. The front asks for pages with places where it puts in what it made once for all of
 * them, and puts in newer when a headline comes; without it the children stand here.
 */
export async function Furniture({ src, children }: Props) {
  return (await isApart()) ? <peyk-place data-src={src} /> : children;
}
