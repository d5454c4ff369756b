import { nearest } from '../problems/nearest.ts';
import type { Finding } from '../problems/problem.ts';
import { FIXED_NAMES } from './kinds.ts';

const FOLDERS = ['articles', 'pages', 'media'];

/** Texts about a repository, such as README.md, are no articles that lost their way. */
const ABOUT = /^[A-Z][A-Z_-]+\.md$/;

/** What to say of a file that is not read, when it looks as if it was meant to be; nothing else is worth a word. */
export function remarkOn(name: string, isFile: boolean): Finding | undefined {
  const message = 'this file is not read';
  const [first = '', ...rest] = name.split('/');
  if (rest.length === 0) {
    const near = nearestOf(name, FIXED_NAMES);
    if (near) return ignored(message, near);
    return /\.md$/i.test(name) && !ABOUT.test(name) ? ignored(`${message}: articles are in articles/`) : undefined;
  }
  if (first === 'articles' || first === 'pages')
    return ignored(`${message}: ${isFile ? 'its name does not end in .md' : 'it is neither a file nor a folder'}`);
  const folder = FOLDERS.includes(first) ? undefined : nearestOf(first, FOLDERS);
  return folder && /\.md$/i.test(name) ? ignored(message, [folder, ...rest].join('/')) : undefined;
}

function nearestOf(name: string, names: readonly string[]): string | undefined {
  return nearest(
    name,
    names.map((value) => ({ value })),
  );
}

function ignored(message: string, near?: string): Finding {
  return { code: 'ignored-file', severity: 'warning', message, ...(near && { nearest: near }) };
}
