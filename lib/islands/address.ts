import { readFileSync } from 'node:fs';
import path from 'node:path';

let address: { read: string | undefined } | undefined;

/**
 * Address of the islands' core module, with the digest of its contents in it; the others are in it. Undefined when
 * islands were not bundled (lib/commands/parts/islands.js does it): a page is whole without them.
 */
export function islandsAddress(): string | undefined {
  address ??= { read: readManifest() };
  return address.read;
}

function readManifest(): string | undefined {
  try {
    const file = path.join(process.cwd(), 'public', 'islands', 'manifest.json');
    return JSON.parse(readFileSync(file, 'utf8')).modules[0].address;
  } catch {
    return undefined;
  }
}
