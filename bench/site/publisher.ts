import { writeFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { syncContent } from '../../lib/content/sync.ts';
import { connect } from '../../lib/db/client.ts';
import type { Content } from '../content.ts';
import type { BenchOptions } from '../options.ts';
import { homeShows } from './home.ts';
import type { BenchSite } from './site.ts';

export type Publisher = {
  /** Saves a file of the content folder, and has it synced where the site does not see to that itself. */
  save(file: string, text: string): Promise<void>;
  close(): Promise<void>;
};

/** Publishes as an editor at the same machine does. */
export function openPublisher({ contentDir, databaseUrl }: BenchSite, by: BenchOptions['by']): Publisher {
  const database = by === 'sync' ? connect(databaseUrl) : undefined;
  return {
    async save(file, text) {
      await writeFile(file, text);
      if (database) await syncContent({ contentDir, database, now: new Date() });
    },
    close: async () => database?.$disconnect(),
  };
}

/** Publishes one new article a second until it is stopped. */
export function publishEverySecond(site: BenchSite, content: Content, by: BenchOptions['by']) {
  const publisher = openPublisher(site, by);
  const stopping = new AbortController();
  let published = 0;
  let newest = '';
  const running = (async () => {
    const begun = performance.now();
    while (!stopping.signal.aborted) {
      const { file, text, title } = content.newArticle(new Date());
      await publisher.save(file, text);
      newest = title;
      published++;
      const rest = Math.max(0, published * 1000 - (performance.now() - begun));
      await sleep(rest, undefined, { signal: stopping.signal }).catch(() => {});
    }
  })();
  return {
    /**
     * @returns how many articles were published
     * @throws Failure when the newest does not come to the home page: then nothing was published at all
     */
    async stop(): Promise<number> {
      stopping.abort();
      await running;
      await publisher.close();
      await homeShows(site.url, newest);
      return published;
    },
  };
}
