import { setTimeout as sleep } from 'node:timers/promises';
import { choicesFor } from '../../lib/covers/random.ts';
import type { Content } from '../content.ts';
import type { BenchCase } from '../options.ts';
import { quantile } from '../report.ts';
import { homeShows } from '../site/home.ts';
import { openPublisher } from '../site/publisher.ts';
import { withGeneratedSite } from '../site/site.ts';

/** From a saved file to a home page that shows it: new articles and changed titles in turn. */
export const publish: BenchCase = {
  defaults: { articles: 10_000, seconds: 0, times: 100 },
  run: ({ articles, times, by }) =>
    withGeneratedSite(articles, async (site, content) => {
      const publisher = openPublisher(site, by);
      const pauses = choicesFor('pauses');
      const taken: { kind: 'new' | 'changed'; milliseconds: number }[] = [];
      try {
        await homeShows(site.url, '</html>');
        for (const { kind, file, text, title } of edits(content, times)) {
          // Editors do not save in step with anything that the site does every so often.
          await sleep(pauses.between(200, 500));
          const begun = performance.now();
          await Promise.all([publisher.save(file, text), homeShows(site.url, title)]);
          taken.push({ kind, milliseconds: performance.now() - begun });
        }
      } finally {
        await publisher.close();
      }
      const of = (share: number, ...kinds: string[]) =>
        quantile(
          taken.flatMap(({ kind, milliseconds }) => (kinds.includes(kind) ? milliseconds : [])),
          share,
        );
      return {
        what: `save → GET / shows it, ${articles} articles, ${times} edits`,
        figures: [
          { name: 'p50', value: of(0.5, 'new', 'changed'), unit: 'ms', goal: { atMost: 120 } },
          { name: 'p95', value: of(0.95, 'new', 'changed'), unit: 'ms', goal: { atMost: 300 } },
          { name: 'longest', value: of(1, 'new', 'changed'), unit: 'ms' },
          { name: 'p50 of new articles', value: of(0.5, 'new'), unit: 'ms' },
          { name: 'p50 of changed titles', value: of(0.5, 'changed'), unit: 'ms' },
        ],
        notes: by === 'sync' ? ['Each save was followed by a sync in the bench’s own process.'] : [],
        details: { taken },
      };
    }),
};

function* edits(content: Content, times: number) {
  for (let i = 0; i < times; i += 2) {
    const article = content.newArticle(new Date());
    yield { kind: 'new' as const, ...article };
    if (i + 1 === times) return;
    const title = `${article.title} تغییر کرد`;
    yield { kind: 'changed' as const, ...article, title, text: article.text.replace(article.title, title) };
  }
}
