import type { Known, KnownArticle, Placed } from './known.ts';
import type { Plan } from './plan.ts';
import { countUses } from './usage.ts';

/** Brings what is known of the database to what it is after `plan` was stored, so that nothing need be read anew. */
export function rememberPlan(known: Known, plan: Plan): void {
  known.run = plan.run + 1;
  known.schema = plan.schema;
  known.at = plan.begun;
  for (const path of [...plan.files.remove, ...plan.files.put.map(({ path }) => path)]) {
    countUses(known.usage, known.files.get(path), -1);
  }
  for (const file of plan.files.put) countUses(known.usage, file, 1);
  change(known.files, plan.files, ({ path }) => path);
  const written = [...plan.articles.create, ...plan.articles.update].map(
    ({ code, slug, title, status, publishedAt }): KnownArticle => ({ code, slug, title, status, publishedAt }),
  );
  change(known.articles, { put: written, remove: plan.articles.remove }, ({ code }) => code);
  for (const code of plan.tombstones.remove) known.tombstones.delete(code);
  for (const tombstone of plan.tombstones.put) known.tombstones.set(tombstone.code, tombstone);
  change(known.pages, plan.pages, ({ slug }) => slug);
  known.sections = changeList(known.sections, plan.sections);
  known.authors = changeList(known.authors, plan.authors);
  change(known.redirects, plan.redirects, ({ from }) => from);
  if (plan.site) known.site = plan.site;
  rememberPictures(known, plan);
}

function change<T>(map: Map<string, T>, { put, remove }: { put: T[]; remove: string[] }, keyOf: (row: T) => string) {
  for (const key of remove) map.delete(key);
  for (const row of put) map.set(keyOf(row), row);
}

function changeList<T extends { slug: string }>(list: Placed<T>[], changes: { put: Placed<T>[]; remove: string[] }) {
  const map = new Map(list.map((entry) => [entry.slug, entry]));
  change(map, changes, ({ slug }) => slug);
  return [...map.values()].sort((a, b) => a.position - b.position || (a.slug < b.slug ? -1 : 1));
}

/** Size and time of a picture are those of its file. */
function rememberPictures({ pictures, files }: Known, plan: Plan): void {
  for (const path of plan.pictures.remove) pictures.delete(path);
  const changed = new Map(plan.pictures.put.map((picture) => [picture.path, picture]));
  for (const path of [...changed.keys(), ...plan.files.put.map((file) => file.path)]) {
    const picture = changed.get(path) ?? pictures.get(path);
    const file = files.get(path);
    if (picture) pictures.set(path, { ...picture, size: file?.size ?? -1, mtimeMs: file?.mtimeMs ?? -1 });
  }
}
