import { writeFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { Failure } from '../../lib/commands/parts/failure.js';
import { connect } from '../../lib/db/client.ts';
import type { Content } from '../content.ts';
import { effortNotes, errorsOf, type LoadResult, load } from '../load.ts';
import type { BenchCase } from '../options.ts';
import { median } from '../report.ts';
import { homeShows } from '../site/home.ts';
import { withNginx } from '../site/nginx.ts';
import { fetchAnswer } from '../site/plain.ts';
import { cpuTime } from '../site/process.ts';
import { type BenchSite, withGeneratedSite } from '../site/site.ts';
import { findPrograms } from '../site/wordpress/programs.ts';
import { type Post, type WordPress, withWordPress } from '../site/wordpress/wordpress.ts';

const CONNECTIONS = 32;
/** Saves of each, from file or post to a home page that shows it. */
const SAVES = 10;

/** One article of the same text, from Peyk and from a WordPress with its default theme, in turn. */
export const wordpress: BenchCase = {
  defaults: { articles: 200, seconds: 2, times: 5 },
  run: ({ articles, seconds, times }) => {
    findPrograms();
    return withGeneratedSite(articles, async (site, content) =>
      withWordPress(await postsOf(site), async (other) => {
        const [path = '/'] = site.articles;
        const answer = await fetchAnswer(site.url + path);
        if (answer.status !== 200) throw new Failure(`The article answered ${answer.status}.`);
        return withNginx(Number(new URL(site.url).port), answer, async ({ url }) => {
          const addresses = {
            plain: other.plain,
            cached: other.cached,
            packed: other.packed,
            site: site.url + path,
            behind: url + path,
          };
          const turns = await inTurn(
            addresses,
            { cached: other.worker, packed: other.worker, site: site.pid },
            seconds,
            times,
          );
          const saves = await timeSaves(site, content, other);
          return findings(addresses, turns, saves, { seconds, times });
        });
      }),
    );
  },
};

/** The site's own articles as posts, oldest first. */
async function postsOf({ databaseUrl }: BenchSite): Promise<Post[]> {
  const database = connect(databaseUrl);
  try {
    const rows = await database.article.findMany({ where: { status: 'published' }, orderBy: { publishedAt: 'asc' } });
    return rows.map(({ title, lead, bodyHtml, publishedAt }) => ({
      title,
      excerpt: lead,
      content: `<p>${lead}</p>\n${bodyHtml}`,
      date: publishedAt.toISOString().slice(0, 19).replace('T', ' '),
    }));
  } finally {
    await database.$disconnect();
  }
}

type Name = 'plain' | 'cached' | 'packed' | 'site' | 'behind';
/** `cpuEach`: milliseconds of CPU that an answer took of the one process that gives it; NaN where there are several. */
type Turn = LoadResult & { cpuEach: number };
type Turns = Record<Name, Turn[]>;
type Pids = Partial<Record<Name, number>>;

async function inTurn(addresses: Record<Name, string>, pids: Pids, seconds: number, times: number): Promise<Turns> {
  const ask = async (name: Name, length: number): Promise<Turn> => {
    const { origin, pathname } = new URL(addresses[name]);
    const pid = pids[name];
    const begun = pid ? cpuTime(pid) : Number.NaN;
    const result = await load({ url: origin, paths: [pathname], connections: CONNECTIONS, seconds: length });
    return { ...result, cpuEach: ((pid ? cpuTime(pid) : Number.NaN) - begun) / result.answers };
  };
  const names = Object.keys(addresses) as Name[];
  for (const name of names) await ask(name, 1);
  const turns: Turns = { plain: [], cached: [], packed: [], site: [], behind: [] };
  for (let i = 0; i < times; i++) for (const name of names) turns[name].push(await ask(name, seconds));
  return turns;
}

/** Milliseconds from a save to a home page that shows it, without a cache in front. */
async function timeSaves(site: BenchSite, content: Content, other: WordPress) {
  const taken = { ours: [] as number[], wordpress: [] as number[] };
  for (let i = 0; i < SAVES; i++) {
    const { file, text, title } = content.newArticle(new Date());
    await sleep(300);
    taken.ours.push(await time(() => Promise.all([writeFile(file, text), homeShows(site.url, title)])));
    taken.wordpress.push(await time(() => Promise.all([other.retitle(title), homeShows(other.home, title)])));
  }
  return taken;
}

async function time(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

async function findings(
  addresses: Record<Name, string>,
  turns: Turns,
  saves: Awaited<ReturnType<typeof timeSaves>>,
  { seconds, times }: { seconds: number; times: number },
) {
  const rate = (name: Name) => median(turns[name].map((turn) => turn.rate));
  const ratio = (ours: Name, theirs: Name) =>
    median(turns[ours].map((turn, index) => turn.rate / (turns[theirs][index]?.rate ?? Number.NaN)));
  const cpu = (name: Name) => median(turns[name].map(({ cpuEach }) => cpuEach));
  const size = async (name: Name) => Buffer.byteLength((await fetchAnswer(addresses[name])).body, 'base64') / 1000;
  const all = Object.values(turns).flat();
  const perSecond = (name: string, key: Name) => ({ name, value: rate(key), unit: 'req/s' });
  return {
    what: `one article, ${CONNECTIONS} connections, ${times} × ${seconds} s each in turn; medians`,
    figures: [
      perSecond('WordPress, nothing kept', 'plain'),
      perSecond('WordPress, nginx keeps pages 60 s', 'cached'),
      perSecond('WordPress, nginx keeps them packed', 'packed'),
      perSecond('Peyk, from memory', 'site'),
      perSecond('Peyk behind nginx', 'behind'),
      { name: 'Peyk / WordPress with its cache', value: ratio('site', 'cached'), unit: '', goal: { atLeast: 5 } },
      { name: 'the same by CPU of an answer', value: cpu('cached') / cpu('site'), unit: '' },
      { name: 'Peyk behind nginx / the same', value: ratio('behind', 'cached'), unit: '' },
      { name: 'Peyk behind nginx / kept packed', value: ratio('behind', 'packed'), unit: '' },
      { name: 'CPU of WordPress with its cache', value: cpu('cached') * 1000, unit: 'µs each' },
      { name: 'CPU of Peyk', value: cpu('site') * 1000, unit: 'µs each' },
      { name: 'body of WordPress', value: await size('cached'), unit: 'kB' },
      { name: 'body of Peyk', value: await size('site'), unit: 'kB' },
      { name: 'save → home, Peyk, p50', value: median(saves.ours), unit: 'ms' },
      { name: 'save → home, WordPress, p50', value: median(saves.wordpress), unit: 'ms' },
      {
        name: 'errors',
        value: all.map(errorsOf).reduce((sum, count) => sum + count, 0),
        unit: '',
        goal: { atMost: 0 },
      },
    ],
    notes: [
      'WordPress has the default theme, no plugin and no picture; its save is a PHP process of its own, its home is not kept.',
      ...effortNotes(all),
    ],
    details: { turns, saves },
  };
}
