import { islandsAddress } from '@/lib/islands/address.ts';

/** Loads the behaviour of all islands, without holding the page up. */
export function IslandsScript() {
  const src = islandsAddress();
  return src ? <script type="module" async src={src} /> : null;
}
