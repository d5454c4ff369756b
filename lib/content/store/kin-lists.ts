import { type Kin, REFILLED_BELOW, SHOWN_KIN } from '../related/kinship.ts';
import { readKin, whoShows } from './kin-rows.ts';
import type { Transaction } from './store.ts';

/** Lists of kin on their way from what is stored to what will be. */
export type Lists = {
  /** The kin of an article as they are now; `load` must have been told of it. */
  get(code: string): readonly Kin[];
  set(code: string, kin: readonly Kin[]): void;
  load(codes: readonly string[]): Promise<void>;
  /** Lists that lost some, and now have fewer than they should. */
  short(): string[];
  changed(): Map<string, readonly Kin[]>;
  /** Those of which readers see other kin than before; they don't see what is to come. */
  shownOtherwise(toCome: ReadonlySet<string>): string[];
};

/** The lists of kin, out of which all that moved has been taken. */
export async function openLists(tx: Transaction, moved: readonly string[]): Promise<Lists> {
  const before = new Map<string, readonly Kin[]>();
  const now = new Map<string, readonly Kin[]>();
  const load = async (codes: readonly string[]) => {
    const missing = codes.filter((code) => !before.has(code));
    const stored = missing.length > 0 ? await readKin(tx, missing) : new Map<string, Kin[]>();
    for (const code of missing) before.set(code, stored.get(code) ?? []);
  };
  const gone = new Set(moved);
  const { kin: keepers } = await whoShows(tx, moved);
  await load([...keepers, ...moved]);
  for (const [code, list] of before) now.set(code, gone.has(code) ? [] : list.filter((kin) => !gone.has(kin.code)));
  const get = (code: string) => now.get(code) ?? before.get(code) ?? [];
  return {
    get,
    set: (code, kin) => void now.set(code, kin),
    load,
    short: () => keepers.filter((code) => !gone.has(code) && get(code).length < REFILLED_BELOW),
    changed: () => new Map([...now].filter(([code, list]) => scored(list) !== scored(before.get(code) ?? []))),
    shownOtherwise: (toCome) => {
      const shown = (list: readonly Kin[]) => codes(list.filter(({ code }) => !toCome.has(code)).slice(0, SHOWN_KIN));
      return [...now].flatMap(([code, list]) => (shown(list) === shown(before.get(code) ?? []) ? [] : [code]));
    },
  };
}

const codes = (list: readonly Kin[]) => list.map(({ code }) => code).join(' ');
const scored = (list: readonly Kin[]) => list.map(({ code, score }) => `${code}:${score}`).join(' ');
