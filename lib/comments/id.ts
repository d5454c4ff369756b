import { randomInt } from 'node:crypto';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789';
const LENGTH = 12;

/** What a comment is called in every database that it comes to (62 bits of chance); also its anchor on a page. */
export function newId(): string {
  return Array.from({ length: LENGTH }, () => LETTERS[randomInt(LETTERS.length)]).join('');
}

export function isId(text: string): boolean {
  return /^[a-z0-9]{12}$/.test(text);
}
