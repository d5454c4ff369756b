import { isMap, isScalar, isSeq, type Node, type Pair, visit } from 'yaml';

export type Found = {
  node: Node | undefined;
  /** The mapping entry that holds `node`, if its last step was a key. */
  pair: Pair | undefined;
  /** Whether the whole path was there. */
  whole: boolean;
};

/** As deep along `path` as the document goes. */
export function follow(root: Node | null, path: readonly PropertyKey[]): Found {
  let found: Found = { node: root ?? undefined, pair: undefined, whole: true };
  for (const step of path) {
    const next = child(found.node, step);
    if (!next) return { ...found, whole: false };
    found = { ...next, whole: true };
  }
  return found;
}

function child(node: Node | undefined, step: PropertyKey): Omit<Found, 'whole'> | undefined {
  if (isSeq(node)) {
    const item = node.items[Number(step)] as Node | undefined;
    return item && { node: item, pair: undefined };
  }
  if (!isMap(node)) return undefined;
  const pair = node.items.find(({ key }) => isScalar(key) && key.value === String(step));
  return pair && { node: (pair.value ?? undefined) as Node | undefined, pair };
}

/** Offsets of values that are empty because YAML took them for comments, such as `color: #fff`. */
export function commentedValues(node: unknown): number[] {
  if (isSeq(node)) return node.items.flatMap(commentedValues);
  if (!isMap(node)) return [];
  return node.items.flatMap(({ value }) => {
    const swallowed = isScalar(value) && value.source === '' && value.comment && !/^\s/.test(value.comment);
    return swallowed && value.range ? [value.range[1]] : commentedValues(value);
  });
}

/** Where an alias stands that is inside of what it stands for: such a value has no end. */
export function aliasOfItself(root: Node | null): number | undefined {
  let found: number | undefined;
  if (root)
    visit(root, {
      Alias(_key, alias, above) {
        const holder = above.find((node) => 'anchor' in node && node.anchor === alias.source);
        if (!holder) return undefined;
        found = alias.range?.[0] ?? 0;
        return visit.BREAK;
      },
    });
  return found;
}
