import { chromium } from '@playwright/test';
import { installedBrowsers } from '../../lib/commands/parts/browser.js';
import type { BenchCase } from '../options.ts';
import { type Figure, median } from '../report.ts';
import { withDemoSite } from '../site/site.ts';
import { DEMO_NOW, PAGES } from './phone/pages.ts';
import { type Visit, visit } from './phone/visit.ts';

/** What a reader on a slow phone gets and waits for, on the demo, with an empty cache. */
export const phone: BenchCase = {
  defaults: { articles: 0, seconds: 0, times: 5 },
  run: ({ times }) =>
    withDemoSite(DEMO_NOW, async (site) => {
      const [executablePath] = installedBrowsers();
      const args = ['--disable-background-networking', '--disable-component-update', '--disable-sync'];
      const browser = await chromium.launch({ ...(executablePath && { executablePath }), args });
      try {
        const visits: Record<string, Visit[]> = {};
        for (let i = 0; i <= times; i++) {
          for (const { name, path } of PAGES) {
            const seen = await visit(browser, site.url + path(site));
            // The first one of each page is for the server's and the browser's own warmth.
            if (i > 0) visits[name] = [...(visits[name] ?? []), seen];
          }
        }
        return {
          what: `the demo on 360×800, CPU ÷4, 1.6 Mbit/s, 150 ms, nothing cached; median of ${times}`,
          figures: PAGES.flatMap(({ name, goals }) => figuresOf(name, visits[name] ?? [], goals)),
          details: visits,
        };
      } finally {
        await browser.close();
      }
    }),
};

const UNITS: Record<keyof Visit, string> = {
  kB: 'kB',
  requests: '',
  scriptKB: 'kB',
  fcp: 'ms',
  lcp: 'ms',
  tbt: 'ms',
  cls: '',
};

function figuresOf(page: string, visits: Visit[], goals: Partial<Visit>): Figure[] {
  return (Object.keys(UNITS) as (keyof Visit)[]).map((key) => {
    const goal = goals[key];
    return {
      name: `${page}: ${key}`,
      value: median(visits.map((seen) => seen[key])),
      unit: UNITS[key],
      ...(goal !== undefined && { goal: { atMost: goal } }),
    };
  });
}
