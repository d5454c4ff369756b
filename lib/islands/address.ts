import { readFileSync } from 'node:fs';
import path from 'node:path';

/** The islands of public pages: each is bundled from `components/NAME.element.ts`. */
export type IslandName = 'news' | 'theme' | 'ticker';

let manifest: Partial<Record<IslandName, string>> | undefined;

/**
 * Address of an island's module, with the digest of its contents in it. Undefined when islands were not bundled
 * (lib/commands/parts/islands.js does it): a page is whole without them.
 */
export function islandAddress(name: IslandName): string | undefined {
  manifest ??= readManifest();
  return manifest[name];
}

function readManifest(): Partial<Record<IslandName, string>> {
  try {
    return JSON.parse(readFileSync(path.join(process.cwd(), 'public', 'islands', 'manifest.json'), 'utf8'));
  } catch {
    return {};
  }
}
