/** What stands in an address where a route has a name in brackets, as it stands there: percent-encoded. */
export type RouteParams = Record<string, string | string[]>;

type Part = { literal: string } | { name: string; kind: 'one' | 'all' | 'all or none' };

/**
 * A route as folders of `app/` spell it: `[name]` is one part of an address, `[...name]` all that are left, and
 * `[[...name]]` all or none.
 * @returns what stands in a path, without its query, where the route has names; undefined for a path of another route
 */
export function readRoute(route: string): (path: string) => RouteParams | undefined {
  const parts = split(route).map(readPart);
  return (path) => {
    const given = split(path);
    const params: RouteParams = {};
    for (const [at, part] of parts.entries()) {
      const here = given[at];
      if ('name' in part && part.kind !== 'one') {
        const rest = given.slice(at);
        if (rest.length > 0) params[part.name] = rest;
        else if (part.kind === 'all') return undefined;
        return params;
      }
      if (here === undefined) return undefined;
      if ('name' in part) params[part.name] = here;
      else if (part.literal !== here) return undefined;
    }
    return given.length === parts.length ? params : undefined;
  };
}

function split(path: string): string[] {
  return path.split('/').filter(Boolean);
}

function readPart(part: string): Part {
  const [, optional, dots, name] = /^\[(\[)?(\.\.\.)?([^\]]+)\]/.exec(part) ?? [];
  if (name === undefined) return { literal: part };
  return { name, kind: dots ? (optional ? 'all or none' : 'all') : 'one' };
}
