import { DEMO_CONTENT, startSite } from './server.ts';

/** Playwright's global set-up: the demo site, started once for all tests, which find it under `baseURL`. */
export default async function startDemoSite() {
  const site = await startSite({ content: DEMO_CONTENT });
  process.env.PEYK_TEST_URL = site.url;
  return site.stop;
}
