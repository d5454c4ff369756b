/** Versions of scopes at one moment: what an answer was made with. */
export type Snapshot = readonly (readonly [scope: string, version: number])[];

/** How many of a scope's latest endings are remembered; an older one counts as long ago. */
const REMEMBERED = 512;

/**
 * Versions of scopes: each change of a scope ends its version. An answer remembers the versions that its scopes had
 * *before* its rendering began, so that a change that lands during the rendering makes it old.
 */
export class Epochs {
  #versions = new Map<string, number>();
  #endings = new Map<string, Map<number, number>>();
  #clock: () => number;

  /** @param clock milliseconds of a clock that never goes back */
  constructor(clock: () => number = () => performance.now()) {
    this.#clock = clock;
  }

  /** Ends the version of a scope. */
  bump(scope: string): void {
    const version = this.#version(scope);
    this.#versions.set(scope, version + 1);
    const endings = this.#endings.get(scope) ?? new Map<number, number>();
    endings.set(version, this.#clock());
    if (endings.size > REMEMBERED) endings.delete(version - REMEMBERED);
    this.#endings.set(scope, endings);
  }

  snapshot(scopes: readonly string[]): Snapshot {
    return scopes.map((scope) => [scope, this.#version(scope)] as const);
  }

  /** One snapshot for several: of each scope the oldest version. */
  static join(snapshots: readonly Snapshot[]): Snapshot {
    const oldest = new Map<string, number>();
    for (const [scope, version] of snapshots.flat())
      oldest.set(scope, Math.min(version, oldest.get(scope) ?? Number.POSITIVE_INFINITY));
    return [...oldest];
  }

  isCurrent(snapshot: Snapshot): boolean {
    for (const [scope, version] of snapshot) if (this.#version(scope) !== version) return false;
    return true;
  }

  /** For how many milliseconds a snapshot has been old: 0 when it is current, Infinity when that is long ago. */
  oldFor(snapshot: Snapshot): number {
    let since = Number.POSITIVE_INFINITY;
    for (const [scope, version] of snapshot) {
      if (this.#version(scope) === version) continue;
      since = Math.min(since, this.#endings.get(scope)?.get(version) ?? Number.NEGATIVE_INFINITY);
    }
    return since === Number.POSITIVE_INFINITY ? 0 : Math.max(0, this.#clock() - since);
  }

  /** For how many milliseconds none of a snapshot's scopes has changed. */
  quietFor(snapshot: Snapshot): number {
    let last = Number.NEGATIVE_INFINITY;
    for (const [scope] of snapshot)
      last = Math.max(last, this.#endings.get(scope)?.get(this.#version(scope) - 1) ?? Number.NEGATIVE_INFINITY);
    return this.#clock() - last;
  }

  #version(scope: string): number {
    return this.#versions.get(scope) ?? 0;
  }
}
