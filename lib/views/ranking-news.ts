import type { PrismaClient } from '../db/generated/client.ts';
import { LEADERS_SCOPE, type Scope, VIEWS_SCOPE } from '../site/scopes.ts';
import { leadersOf, type Ranking, readRanking } from './ranking.ts';

/** Milliseconds between two changes that readers are told of: of the lists, and of what stands beside every page. */
const VIEWS_PERIOD = 60_000;
const LEADERS_PERIOD = 5 * 60_000;

/** Tells every process when the most viewed are others than before, at a bounded rate. */
export class RankingNews {
  #told = new Map<Scope, { text: string; at: number }>();
  #toldAt = Number.NEGATIVE_INFINITY;

  constructor(readonly database: PrismaClient) {}

  /** Begins with what is so at an instant, which pages show already. */
  async begin(at: Date): Promise<void> {
    for (const [scope, text] of texts(await readRanking(this.database, at)))
      this.#told.set(scope, { text, at: Number.NEGATIVE_INFINITY });
  }

  /**
   * Looks whether there is something to tell, and tells it, once a minute at most.
   * @param at by the site's clock
   */
  async tell(at: Date): Promise<void> {
    const now = performance.now();
    if (now - this.#toldAt < VIEWS_PERIOD) return;
    const ranking = await readRanking(this.database, at);
    for (const [scope, text, period] of texts(ranking)) {
      const told = this.#told.get(scope);
      if (told?.text === text || (told && now - told.at < period)) continue;
      await this.database.$executeRaw`INSERT INTO "Change" ("scope", "at") VALUES (${scope}, ${new Date()})`;
      this.#told.set(scope, { text, at: now });
      this.#toldAt = now;
    }
  }
}

function texts(ranking: Ranking): [scope: Scope, text: string, period: number][] {
  return [
    [VIEWS_SCOPE, JSON.stringify(ranking), VIEWS_PERIOD],
    [
      LEADERS_SCOPE,
      leadersOf(ranking)
        .map(({ code }) => code)
        .join(' '),
      LEADERS_PERIOD,
    ],
  ];
}
