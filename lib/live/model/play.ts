import { mkdir, rename, rm, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, vi } from 'vitest';
import { type ContentSession, openContentSession } from '../../content/session.ts';
import { type Newsroom, NOW, openNewsroom } from '../../content/testing/newsroom.ts';
import { type Act, type Folder, imagine, pathsIn, type Step } from './folder.ts';
import { codesThatDiffer, type Picture, picture } from './model-picture.ts';
import { NewsroomModel } from './newsroom-model.ts';
import { MemoryOfLists, readModel, readSite } from './reader.ts';
import type { Story } from './story.ts';
import { bytesOf } from './text.ts';

/** Plays a story with real files and a real database, and compares with the model after each step. */
export async function play({ begin, steps }: Story): Promise<void> {
  const newsroom = await openNewsroom();
  const stage = new Stage(newsroom);
  try {
    await stage.step({ acts: begin, way: 'restarted', day: 0, yes: false });
    for (const step of steps) await stage.step(step);
    await stage.step({ acts: [], way: 'looked through', day: steps.at(-1)?.day ?? 0, yes: true });
    await stage.compareAll();
  } finally {
    await newsroom.close();
  }
}

/** The site's database, for read functions. */
const shared = globalThis as { [database: symbol]: unknown };

export class Stage {
  readonly #newsroom: Newsroom;
  readonly #model = new NewsroomModel(NOW);
  readonly #seen = new MemoryOfLists();
  readonly folder: Folder = new Map();
  #session: ContentSession;
  #touched = new Set<string>();
  #heardOf = 0;
  /** Of the next file that is written: each its own, long ago, so that only it tells that a file changed. */
  #time = new Date('2026-01-01').getTime() / 1000;

  constructor(newsroom: Newsroom) {
    this.#newsroom = newsroom;
    this.#session = openContentSession(newsroom);
    shared[Symbol.for('peyk.database')] = newsroom.database;
  }

  async step({ acts, way, day, yes }: Step): Promise<void> {
    for (const act of acts) await this.act(act);
    const model = this.#model;
    model.pass(day);
    const before = picture(model);
    const refused = model.sync(this.folder, yes);
    const result = await this.#sync(way, { now: model.now, yes });
    expect(Boolean(result.refused), 'refused').toBe(refused);
    if (!refused) this.#touched.clear();
    const changed = codesThatDiffer(before.pages, picture(model).pages);
    await this.compare(changed, refused);
    await this.#heard(before, changed);
  }

  /** Whoever keeps pages must have been told of all that is otherwise on them. */
  async #heard(before: Picture, changed: string[]): Promise<void> {
    const rows = await this.#newsroom.database.change.findMany({ where: { seq: { gt: this.#heardOf } } });
    this.#heardOf = rows.at(-1)?.seq ?? this.#heardOf;
    const scopes = new Set(rows.map(({ scope }) => scope));
    const after = picture(this.#model);
    const due = changed.map((code) => `article:${code}`);
    if (changed.some((code) => before.pages.has(code) && !after.pages.has(code)) || before.site !== after.site)
      due.push('site');
    else if (before.cards !== after.cards && !scopes.has('site')) due.push('lists');
    expect([...scopes], 'told').toEqual(expect.arrayContaining(due));
    if (changed.length === 0 && before.all === after.all && !scopes.has('site'))
      expect([...scopes], 'told').toEqual([]);
  }

  /** Compares everything. */
  async compareAll(): Promise<void> {
    await this.compare([...this.#model.shown.keys(), ...this.#model.frozen.keys(), '0'], false);
    expect(await this.#newsroom.sync({ now: this.#model.now, yes: true })).toMatchObject({ stored: false });
  }

  async #sync(way: Step['way'], options: { now: Date; yes: boolean }) {
    const folders = [...this.#touched].map((file) => (file.includes('/') ? path.posix.dirname(file) : file));
    switch (way) {
      case 'told':
        return await this.#session.syncPaths(this.#touched, options);
      case 'told folders':
        return await this.#session.syncPaths(folders, options);
      case 'restarted':
        this.#session = openContentSession(this.#newsroom);
        return await this.#session.syncPaths((await this.#session.findTouched()).paths, options);
      case 'swept':
        return await this.#session.syncPaths((await this.#session.findTouched()).paths, options);
      case 'looked through':
        return await this.#session.syncAll(options);
      case 'from outside':
        return await this.#newsroom.sync(options);
    }
  }

  async compare(codes: readonly string[], refused: boolean): Promise<void> {
    vi.stubEnv('PEYK_NOW', this.#model.now.toISOString());
    const some = [...new Set(codes)];
    const site = await readSite(this.#newsroom.database, some);
    const model = readModel(this.#model, some, this.#seen, this.folder);
    for (const [part, shown] of Object.entries(model)) {
      // Nothing was stored, so that pictures are still as they were.
      if (refused && part === 'pictures') continue;
      expect(site[part as keyof typeof site], part).toEqual(shown);
    }
  }

  async act(act: Act): Promise<void> {
    const from = act.do === 'move' ? act.from : act.path;
    const before = pathsIn(this.folder, from);
    if (!imagine(this.folder, act)) return;
    const place = (file: string) => path.join(this.#newsroom.contentDir, file);
    for (const file of before) this.#touched.add(file);
    switch (act.do) {
      case 'write':
        await mkdir(path.dirname(place(act.path)), { recursive: true });
        await writeFile(place(act.path), await bytesOf(act.content));
        this.#touched.add(act.path);
        break;
      case 'move':
        await mkdir(path.dirname(place(act.to)), { recursive: true });
        await rm(place(act.to), { recursive: true, force: true });
        await rename(place(act.from), place(act.to));
        for (const file of pathsIn(this.folder, act.to)) this.#touched.add(file);
        return;
      case 'remove':
        return await rm(place(act.path), { recursive: true, force: true });
    }
    for (const file of pathsIn(this.folder, from)) await utimes(place(file), this.#time, this.#time++);
  }
}
