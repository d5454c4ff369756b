import { readlink, realpath } from 'node:fs/promises';
import path from 'node:path';
import type { Finding } from '../problems/problem.ts';
import { isLeftover } from './kinds.ts';

export type FollowedLink =
  | { absolute: string }
  /** `lost`: what stood here before is not known to be gone. */
  | { finding: Finding; lost: boolean };

/** Where a symbolic link leads, when it leads to something in the content folder that is not read without it. */
export async function followLink(root: string, link: string): Promise<FollowedLink> {
  let absolute: string;
  try {
    absolute = await realpath(link);
  } catch (error) {
    return { finding: unreadable(await leadsTo(link, error)), lost: true };
  }
  if (absolute !== root && !absolute.startsWith(root + path.sep)) {
    const message = `the link leads outside the content folder, to «${absolute}»`;
    return { finding: { code: 'outside-folder', severity: 'error', message, value: absolute }, lost: true };
  }
  const target = path.relative(root, absolute).split(path.sep).join('/').normalize('NFC');
  return isReadAnyway(target) ? { finding: repeatedLink(target), lost: false } : { absolute };
}

/** A picture may have two paths; an article or page is one, whatever leads to it. */
function isReadAnyway(target: string): boolean {
  return target === '' || (/^(articles|pages)(\/|$)/.test(target) && !target.split('/').some(isLeftover));
}

export function repeatedLink(target: string): Finding {
  const message = `the link leads to ${target || 'the content folder itself'}, which is read by itself`;
  return { code: 'repeated-link', severity: 'warning', message, value: target };
}

async function leadsTo(link: string, error: unknown): Promise<string> {
  const { code = 'error' } = error as NodeJS.ErrnoException;
  if (code === 'ELOOP') return 'the link leads back to itself';
  const target = await readlink(link).catch(() => '');
  return code === 'ENOENT' && target
    ? `the link leads to «${target}», where nothing is`
    : `the link can't be followed (${code})`;
}

function unreadable(message: string): Finding {
  return { code: 'unreadable', severity: 'error', message };
}
