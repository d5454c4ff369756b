import { connect } from '../lib/db/client.ts';
import { hourOf } from '../lib/views/hours.ts';
import { DEMO_CONTENT, DEMO_NOW, startSite } from './server.ts';

/** Playwright's global set-up: the demo site, started once for all tests, which find it under `baseURL`. */
export default async function startDemoSite() {
  const site = await startSite({ content: DEMO_CONTENT, prepare: readSomeArticles });
  process.env.PEYK_TEST_URL = site.url;
  process.env.PEYK_TEST_DATABASE = site.databaseUrl;
  return site.stop;
}

/** As often as readers would have seen some of its articles: today, this week and this month. */
async function readSomeArticles(databaseUrl: string): Promise<void> {
  const database = connect(databaseUrl);
  const hour = hourOf(new Date(DEMO_NOW));
  const articles = await database.article.findMany({
    where: { status: 'published', publishedAt: { lte: new Date(DEMO_NOW) } },
    orderBy: { publishedAt: 'desc' },
    select: { code: true },
    take: 30,
  });
  const data = articles.map(({ code }, index) => ({ hour: hour - 8 * index, code, count: 4321 - 123 * index }));
  await database.viewCount.createMany({ data });
  await database.$disconnect();
}
