/** Pages differ in few ways from each other; what is beyond is not worth remembering. */
const MOST_KEPT = 500;
const kept = new Map<string, unknown>();

/**
 * One value for all of the same name: thousands of pages share what each would hold for itself. Nobody may change it.
 * @param name as the value is written, or any other that no other value has
 */
export function one<T>(value: T, name = JSON.stringify(value)): T {
  const known = kept.get(name);
  if (known !== undefined) return known as T;
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(name, value);
  return value;
}
