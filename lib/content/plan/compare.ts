/**
 * Whether two records say different things. The order of keys does not count, and a key without a value is as good as
 * none; dates count by their instant.
 */
export function differ(a: unknown, b: unknown): boolean {
  return a !== b && canonical(a) !== canonical(b);
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) => {
    if (inner === null) return undefined;
    if (typeof inner !== 'object' || Array.isArray(inner)) return inner;
    return Object.fromEntries(
      Object.entries(inner as object)
        .filter(([, entry]) => entry !== null && entry !== undefined)
        .sort(([x], [y]) => (x < y ? -1 : 1)),
    );
  });
}
