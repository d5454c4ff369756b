import { type IslandName, islandAddress } from '@/lib/islands/address.ts';

/** Loads an island's behaviour, without holding the page up; once, however often it is asked for. */
export function IslandScript({ name }: { name: IslandName }) {
  const src = islandAddress(name);
  return src ? <script type="module" async src={src} /> : null;
}
