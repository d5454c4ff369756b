/** Asks a page to leave places for its furniture, which the front puts in. */
export const FURNITURE_HEADER = 'x-furniture';
export const FURNITURE_APART = 'apart';

const PREFIX = '/furniture/';

/** The address of the page that makes a part of the furniture; `except` is a code that it leaves out. */
export function furnitureAddress(part: FurniturePart, except?: string): string {
  return `${PREFIX}${part}${except ? `?except=${except}` : ''}`;
}

/** What stands above every page, below every page, beside most, beside the list of the newest, and the most viewed. */
export const FURNITURE_PARTS = ['top', 'foot', 'rail', 'picks', 'viewed'] as const;
export type FurniturePart = (typeof FURNITURE_PARTS)[number];
