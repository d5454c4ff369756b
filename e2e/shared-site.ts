import { test } from './fixtures.ts';
import { type Site, startSite } from './server.ts';

/** A site for all tests of a file or group, which therefore run one after another; there once the first of them runs. */
export function sharedSite(options: Parameters<typeof startSite>[0]): { readonly site: Site } {
  const at = {} as { site: Site };
  test.describe.configure({ mode: 'default' });
  test.beforeAll(async () => {
    test.setTimeout(120_000);
    at.site = await startSite(options);
  });
  test.afterAll(() => at.site?.stop());
  return at;
}
