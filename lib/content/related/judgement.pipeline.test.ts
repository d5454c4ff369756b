import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { syncContent } from '../sync.ts';
import { openNewsroom } from '../testing/newsroom.ts';
import { JUDGEMENT } from './judgement.ts';

const DEMO = fileURLToPath(new URL('../../../content', import.meta.url));
const SHOWN = 4;

test('what stands beside an article is what an editor would set there', async () => {
  const { database, close } = await openNewsroom();
  await syncContent({ contentDir: DEMO, database, now: new Date('2026-11-21T15:00:00Z') });
  const published = await database.article.findMany({
    where: { status: 'published' },
    orderBy: { publishedAt: 'desc' },
    select: { code: true, sectionSlug: true },
  });
  const kin = await database.articleKin.findMany({ orderBy: [{ score: 'desc' }, { kinCode: 'desc' }] });
  await close();
  const sectionOf = new Map(published.map(({ code, sectionSlug }) => [code, sectionSlug]));
  const ours = (code: string) => kin.filter(({ articleCode }) => articleCode === code).map(({ kinCode }) => kinCode);
  const sameSection = (code: string) =>
    published.map((one) => one.code).filter((other) => other !== code && sectionOf.get(other) === sectionOf.get(code));

  const judged = Object.entries(JUDGEMENT).map(([code, accepted]) => [code, new Set(accepted.split(' '))] as const);
  const precision = (choose: (code: string) => string[]) => {
    const shares = judged.map(([code, accepted]) => {
      const shown = choose(code).slice(0, SHOWN);
      return shown.filter((other) => accepted.has(other)).length / SHOWN;
    });
    return shares.reduce((sum, share) => sum + share, 0) / shares.length;
  };
  const random = judged.reduce((sum, [, accepted]) => sum + accepted.size / (published.length - 1), 0) / judged.length;
  const found = { ours: precision(ours), sameSection: precision(sameSection), random };
  console.log(
    `precision@${SHOWN}: ours ${found.ours.toFixed(2)}, newest of the section ${found.sameSection.toFixed(2)}, ` +
      `random ${found.random.toFixed(2)}`,
  );
  expect(judged).toHaveLength(30);
  expect(judged.flatMap(([code, accepted]) => [code, ...accepted]).filter((code) => !sectionOf.has(code))).toEqual([]);
  expect(found.ours).toBeGreaterThanOrEqual(0.8);
  expect(found.ours).toBeGreaterThan(found.sameSection + 0.2);
}, 30_000);
