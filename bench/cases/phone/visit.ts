import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser } from '@playwright/test';
import { inRoot } from '../../../lib/commands/parts/place.js';

/** What the browser itself says of a page, in milliseconds from the navigation (observe.js). */
type Seen = {
  fcp: number;
  lcp: number;
  /** Time by which tasks after the first paint went beyond 50 ms. */
  tbt: number;
  cls: number;
};

declare global {
  interface Window {
    benchSeen(): Seen;
  }
}

/** One visit of one page: kilobytes as they went over the wire with their headers, times in milliseconds. */
export type Visit = Seen & { kB: number; requests: number; scriptKB: number };

const PHONE = { viewport: { width: 360, height: 800 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true };
const CPU_SLOWDOWN = 4;
const NETWORK = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 };
/** Milliseconds after loading in which late shifts, requests and paints still count. */
const AFTERMATH = 1500;

/** Opens an address on a slow phone whose cache is empty, and does not scroll. */
export async function visit(browser: Browser, url: string): Promise<Visit> {
  const context = await browser.newContext({ ...PHONE, locale: 'fa-IR' });
  try {
    const page = await context.newPage();
    const cdp = await context.newCDPSession(page);
    const kinds = new Map<string, string>();
    const sizes = new Map<string, number>();
    cdp.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, type));
    cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => sizes.set(requestId, encodedDataLength));
    await cdp.send('Network.enable');
    await cdp.send('Network.emulateNetworkConditions', NETWORK);
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN });
    await page.addInitScript({ path: inRoot('bench', 'cases', 'phone', 'observe.js') });
    await page.goto(url, { waitUntil: 'load' });
    await sleep(AFTERMATH);
    const seen = await page.evaluate(() => window.benchSeen());
    const sum = (ids: Iterable<string>) => [...ids].reduce((total, id) => total + (sizes.get(id) ?? 0), 0) / 1000;
    const scripts = [...kinds].flatMap(([id, kind]) => (kind === 'Script' ? id : []));
    return { kB: sum(sizes.keys()), requests: kinds.size, scriptKB: sum(scripts), ...seen };
  } finally {
    await context.close();
  }
}
