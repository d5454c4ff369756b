import { inRoot } from '../../lib/commands/parts/place.js';
import { inChunks } from '../../lib/content/store/chunks.ts';
import { fillSearchIndex } from '../../lib/content/store/search.ts';
import { choicesFor } from '../../lib/covers/random.ts';
import type { PrismaClient } from '../../lib/db/generated/client.ts';
import { readDemo } from '../content/demo.ts';
import { learn } from '../content/language.ts';

/** Codes of an archive begin here, apart from those of content files. */
const FIRST_CODE = 1_000_000;
/** Articles that a newsroom publishes in a day. */
const PER_DAY = 40;
/** Names and the like, which hardly any two articles share. */
const RARE_WORDS = 4;
const SYLLABLES = ['با', 'دی', 'رو', 'سا', 'نی', 'مو', 'کا', 'لی', 'فر', 'زن', 'گل', 'تو', 'شا', 'هو', 'چم'];

export type Archive = {
  /** Milliseconds that making search of all of it took. */
  indexing: number;
  /** Some of its titles, and words that stand in one article alone. */
  titles: string[];
  rare: string[];
};

/**
 * Puts so many articles straight into a database, as if they had long been there: their files would take an hour to
 * read. They have no kin and no pictures.
 */
export async function fillArchive(database: PrismaClient, articles: number): Promise<Archive> {
  const demo = await readDemo(inRoot('content'));
  const language = learn(demo.sentences);
  const archive: Archive = { indexing: 0, titles: [], rare: [] };
  const tags = new Map((await database.tag.findMany()).map(({ title, slug }) => [title, slug]));
  const now = Date.now();
  const rows = Array.from({ length: articles }, (_, age) => age);
  await inChunks(rows, async (ages) => {
    const made = ages.map((age) => {
      const choices = choicesFor(`archive ${age}`);
      const rare = Array.from({ length: RARE_WORDS }, () =>
        Array.from({ length: 3 }, () => choices.pick(SYLLABLES)).join(''),
      );
      const title = language.phrase(5, 12, choices).slice(0, 110).trim();
      const paragraphs = choices
        .pick(demo.shapes)
        .flatMap(({ kind, length }) => (kind === 'paragraph' ? [language.text(length, choices)] : []));
      if (age % 100 === 0) archive.titles.push(title);
      if (age % 100 === 1) archive.rare.push(...rare.slice(0, 1));
      const code = String(FIRST_CODE + age);
      const row = {
        ...{ code, slug: 'x', title, lead: language.text(25, choices).slice(0, 480).trim(), status: 'published' },
        ...{
          wordCount: 300,
          sectionSlug: choices.pick(demo.sections),
          publishedAt: new Date(now - age * (86_400_000 / PER_DAY)),
        },
        bodyHtml: [...paragraphs, `${rare.join('، ')}.`].map((text) => `<p>${text}</p>`).join('\n'),
      };
      return { row, author: choices.pick(demo.authors), tag: choices.pick(demo.tags) };
    });
    await database.article.createMany({ data: made.map(({ row }) => row) });
    await database.articleAuthor.createMany({
      data: made.map(({ row: { code: articleCode }, author: authorSlug }) => ({
        articleCode,
        authorSlug,
        position: 0,
      })),
    });
    await database.articleTag.createMany({
      data: made.flatMap(({ row: { code: articleCode }, tag: spelling }) => {
        const tagSlug = tags.get(spelling);
        return tagSlug ? [{ articleCode, tagSlug, spelling, position: 0 }] : [];
      }),
    });
  });
  const begun = performance.now();
  await database.$transaction((tx) => fillSearchIndex(tx), { timeout: 3_600_000 });
  archive.indexing = performance.now() - begun;
  await database.$queryRaw`PRAGMA wal_checkpoint(TRUNCATE)`;
  return archive;
}

/** Bytes of the pages that search takes in a database, and that all takes. */
export async function sizesOf(database: PrismaClient): Promise<{ search: number; all: number }> {
  const rows = await database.$queryRaw<{ isSearch: number | bigint; bytes: number | bigint }[]>`
    SELECT "name" LIKE 'Search%' OR "name" LIKE 'sqlite_autoindex_Search%' AS "isSearch", SUM("pgsize") AS "bytes"
    FROM dbstat GROUP BY 1`;
  const of = (isSearch: boolean) =>
    rows.reduce((sum, row) => (Boolean(Number(row.isSearch)) === isSearch ? sum + Number(row.bytes) : sum), 0);
  return { search: of(true), all: of(true) + of(false) };
}
