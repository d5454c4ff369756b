import { closeSync, fsyncSync, openSync } from 'node:fs';
import { openSearchIndex } from '../../lib/content/store/search.ts';
import { mergeSearch } from '../../lib/content/store/search-merge.ts';
import { connect } from '../../lib/db/client.ts';
import type { PrismaClient } from '../../lib/db/generated/client.ts';
import { searchAddress } from '../../lib/site/addresses.ts';
import { queriesOf } from '../content/queries.ts';
import type { BenchCase } from '../options.ts';
import { quantile } from '../report.ts';
import { type Archive, fillArchive, sizesOf } from '../site/archive.ts';
import { cpuTime } from '../site/process.ts';
import { withArchive } from '../site/site.ts';

/** Searches that do not count: a server that runs for hours has its code compiled. */
const WARM = 330;
const SAVES = 40;

/** Waits until a file that was just written is on the disk: writing it would go on beside what is measured. */
function settle(file: string): void {
  const handle = openSync(file, 'r+');
  fsyncSync(handle);
  closeSync(handle);
}

/** Searches that nobody has asked yet, one after another, in an archive of a large newsroom. */
export const search: BenchCase = {
  defaults: { articles: 100_000, seconds: 0, times: 50 },
  run: async ({ articles, times }) => {
    let archive: Archive = { indexing: 0, titles: [], rare: [] };
    let sizes = { search: 0, all: 0 };
    let saves: number[] = [];
    let steps: number[] = [];
    const fill = async (databaseUrl: string) => {
      const database = connect(databaseUrl);
      archive = await fillArchive(database, articles);
      saves = await timeSaves(database);
      steps = await timeMerging(database);
      sizes = await sizesOf(database);
      await database.$disconnect();
      settle(databaseUrl.replace(/^file:/, ''));
    };
    return withArchive(fill, async ({ url, pid }) => {
      const kinds = queriesOf(archive, times + WARM / 10);
      const taken: { kind: string; q: string; milliseconds: number; status: number }[] = [];
      const ask = async (kind: string, index: number) => {
        const { page, ...asked } = kinds[kind]?.[index] ?? {};
        const begun = performance.now();
        const answer = await fetch(url + searchAddress(asked) + (page ? `&page=${page}` : ''));
        await answer.arrayBuffer();
        return { kind, q: asked.q ?? '', milliseconds: performance.now() - begun, status: answer.status };
      };
      const names = Object.keys(kinds);
      let cpu = 0;
      for (let turn = 0; turn < times + WARM / 10; turn++) {
        // In turn, so that a busy minute meets all kinds.
        if (taken.length <= WARM) cpu = cpuTime(pid);
        for (const kind of names) if (kinds[kind]?.[turn]) taken.push(await ask(kind, turn));
      }
      cpu = cpuTime(pid) - cpu;
      const counted = taken.slice(WARM);
      const of = (share: number, kind?: string) =>
        quantile(
          counted.flatMap((one) => (kind === undefined || one.kind === kind ? [one.milliseconds] : [])),
          share,
        );
      const megabytes = (bytes: number) => bytes / 1e6;
      return {
        what: `GET /search?q=… of ${counted.length} different queries, one after another, ${articles} articles`,
        figures: [
          { name: 'p50', value: of(0.5), unit: 'ms' },
          { name: 'p95', value: of(0.95), unit: 'ms', goal: { atMost: 50 } },
          { name: 'longest', value: of(1), unit: 'ms' },
          ...names.map((kind) => ({ name: `p95 of ${kind}`, value: of(0.95, kind), unit: 'ms' })),
          { name: 'CPU of the server', value: cpu / counted.length, unit: 'ms each' },
          { name: 'search in the database', value: megabytes(sizes.search), unit: 'MB' },
          { name: 'the whole database', value: megabytes(sizes.all), unit: 'MB' },
          { name: 'search made anew', value: archive.indexing / 1000, unit: 's' },
          { name: 'search of a saved article, p95', value: quantile(saves, 0.95), unit: 'ms' },
          { name: 'merging what saves left, longest step', value: quantile(steps, 1), unit: 'ms' },
          {
            name: 'answers that are no page',
            value: counted.filter(({ status }) => status !== 200 && status !== 404).length,
            unit: '',
            goal: { atMost: 0 },
          },
        ],
        notes: [
          'The generated language has few words: each common one stands in most articles, which is the worst case.',
        ],
        details: {
          counted,
          saves,
          steps,
          slowest: counted.toSorted((a, b) => b.milliseconds - a.milliseconds).slice(0, 10),
        },
      };
    });
  },
};

/** Puts search in order as the publisher does a second after a save: milliseconds of each step. */
async function timeMerging(database: PrismaClient): Promise<number[]> {
  const taken: number[] = [];
  for (let isMore = true; isMore; ) {
    const begun = performance.now();
    isMore = await mergeSearch(database);
    taken.push(performance.now() - begun);
  }
  return taken;
}

/** What search adds to the saving of one article: milliseconds of each of some. */
async function timeSaves(database: PrismaClient): Promise<number[]> {
  const articles = await database.article.findMany({
    take: SAVES,
    orderBy: { code: 'asc' },
    select: { code: true, title: true },
  });
  const taken: number[] = [];
  for (const { code, title } of articles) {
    await database.$transaction(async (tx) => {
      const changed = [{ code, status: 'published' as const }];
      const begun = performance.now();
      const index = await openSearchIndex(tx, { anew: false, articles: { create: [], update: changed, remove: [] } });
      const read = performance.now();
      await tx.article.update({ where: { code }, data: { title: `${title} دیگر` } });
      const written = performance.now();
      await index.write();
      taken.push(performance.now() - written + read - begun);
    });
  }
  return taken;
}
