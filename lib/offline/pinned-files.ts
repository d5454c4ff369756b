import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** A file that the worker keeps: its address, and the digest of what it must hold (W3C Subresource Integrity). */
export type PinnedFile = readonly [address: string, integrity: string];

let built: PinnedFile[] | undefined;

/** The build's own files that pages need without a network: the modules of islands and the typeface. */
export function builtFiles(): PinnedFile[] {
  built ??= [
    ...filesOf('public/islands', '/islands/', '.js'),
    ...filesOf('.next/static/media', '/_next/static/media/', '.woff2'),
  ];
  return built;
}

/** A digest as the Fetch Standard's `integrity` takes it. */
export function integrityOf(contents: string | Buffer): string {
  return `sha256-${createHash('sha256').update(contents).digest('base64')}`;
}

function filesOf(folder: string, prefix: string, suffix: string): PinnedFile[] {
  const place = path.join(process.cwd(), folder);
  try {
    const names = readdirSync(place).filter((name) => name.endsWith(suffix));
    return names.sort().map((name) => [prefix + name, integrityOf(readFileSync(path.join(place, name)))] as const);
  } catch {
    return [];
  }
}
