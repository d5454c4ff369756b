import { database } from '../db/client.ts';
import type { PrismaClient } from '../db/generated/client.ts';
import { readSettings, type Settings } from '../settings.ts';

/** The newsroom's own site, as site.yaml describes it. */
export type Site = {
  name: string;
  tagline?: string;
  description?: string;
  /** Absolute address without a slash at its end. */
  url: string;
  logo?: string;
  social: { name: string; url: string }[];
  /** Where readers write of an error that they found. */
  corrections?: { email: string };
  /** How many headlines the ticker holds. */
  tickerSize: number;
};

type StoredSite = Omit<Partial<Site>, 'tickerSize'> & { name: string; ticker?: { size?: number } };

/**
 * The site's name and settings; SITE_URL wins over site.yaml's `url`.
 * @throws Error when no content was ever synced.
 */
export function getSite(): Promise<Site> {
  return readSite(database(), readSettings());
}

/** The same of any database. */
export async function readSite(database: PrismaClient, settings: Settings): Promise<Site> {
  const row = await database.site.findUnique({ where: { id: 1 } });
  if (!row) throw new Error('The database holds no site yet: run `npm run peyk -- sync`.');
  const { ticker, url, social, ...stored } = row.settings as StoredSite;
  return {
    ...stored,
    url: settings.siteUrl ?? url?.replace(/\/+$/, '') ?? `http://localhost:${settings.port}`,
    social: social ?? [],
    tickerSize: ticker?.size ?? 14,
  };
}
