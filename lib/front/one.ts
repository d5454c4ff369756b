import { LRUCache } from 'lru-cache';

/** Pages differ in few ways from each other; what is beyond is not worth remembering. */
const kept = new LRUCache<string, object>({ max: 500 });

/**
 * One value for all of the same name: thousands of pages share what each would hold for itself. Nobody may change it.
 * @param name as the value is written, or any other that no other value has
 */
export function one<T extends object>(value: T, name = JSON.stringify(value)): T {
  const known = kept.get(name);
  if (known) return known as T;
  kept.set(name, value);
  return value;
}
