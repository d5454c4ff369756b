import { Failure } from '../../../lib/commands/parts/failure.js';
import type { BenchSite } from '../../site/site.ts';
import type { Visit } from './visit.ts';

export type PhonePage = { name: string; path(site: BenchSite): string; goals: Partial<Visit> };

/** The demo's own time: 30 Aban 1405, 18:30 in Tehran. */
export const DEMO_NOW = '2026-11-21T15:00:00Z';

const article =
  (code: string) =>
  ({ articles }: BenchSite): string => {
    const path = articles.find((address) => address.startsWith(`/news/${code}/`));
    if (path === undefined) throw new Failure(`The demo has no article ${code} any more; name another one here.`);
    return path;
  };

/** What is visited, and the most that each may cost. */
export const PAGES: PhonePage[] = [
  {
    name: 'article',
    path: article('314111'),
    goals: { kB: 65, requests: 5, scriptKB: 4, lcp: 600, tbt: 50, cls: 0 },
  },
  { name: 'article with picture', path: article('314462'), goals: { cls: 0 } },
  { name: 'home', path: () => '/', goals: { kB: 110, lcp: 800, cls: 0 } },
];
