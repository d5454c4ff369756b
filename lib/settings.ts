import path from 'node:path';
import { z } from 'zod';

/** What the environment tells the site; every value has a default, so that none is required to run. */
export type Settings = {
  /** `file:` + absolute path of an SQLite file, or `postgresql://…` */
  databaseUrl: string;
  /** Absolute path of the content folder. */
  contentDir: string;
  port: number;
  /** Absolute address without a slash at its end; undefined = site.yaml's `url`, else localhost. */
  siteUrl: string | undefined;
  /** Opens the desk; undefined = there is no desk. */
  deskPassword: string | undefined;
  /** Whether readers' browsers may keep pages for reading without a network. */
  offline: boolean;
  /** The instant at which the whole site stands still, for tests and the demo. */
  now: Date | undefined;
};

/** A setting that can't be used; the message says which, its value and what is allowed. */
export class SettingsError extends Error {
  override name = 'SettingsError';
}

const rule = (allowed: string) => ({
  error: (issue: { input?: unknown }) => `is «${issue.input}»; allowed: ${allowed}`,
});

const shape = z.object({
  DATABASE_URL: z
    .string()
    .regex(/^(file:.+|postgres(ql)?:\/\/.+)/, rule('file:PATH of an SQLite file, or postgresql://…'))
    .default('file:./data/peyk.db'),
  CONTENT_DIR: z.string().default('content'),
  PORT: z
    .string()
    .regex(/^([1-9]\d{0,4})$/, rule('a port number, 1 to 65535'))
    .transform(Number)
    .refine((port) => port <= 65_535, { error: 'is above 65535' })
    .default(3000),
  SITE_URL: z.url({ protocol: /^https?$/, ...rule('an absolute http(s) address') }).optional(),
  DESK_PASSWORD: z.string().min(8, { error: 'is shorter than 8 characters' }).optional(),
  OFFLINE: z.enum(['on', 'off'], rule('on, off')).default('on'),
  PEYK_NOW: z.iso
    .datetime({ offset: true, ...rule('an ISO 8601 instant with offset, such as 2026-11-21T15:00:00Z') })
    .optional(),
});

let last: { key: string; settings: Settings } | undefined;

/**
 * The settings of product.md, validated. Relative paths start at the working directory.
 * @throws SettingsError naming every setting that can't be used.
 */
export function readSettings(env: Record<string, string | undefined> = process.env): Settings {
  const given = Object.fromEntries(Object.keys(shape.shape).map((name) => [name, env[name]?.trim() || undefined]));
  const key = JSON.stringify(given);
  if (last?.key === key) return last.settings;
  const result = shape.safeParse(given);
  if (!result.success) {
    throw new SettingsError(
      result.error.issues.map(({ path: [name], message }) => `${String(name)} ${message}`).join('\n'),
    );
  }
  const { DATABASE_URL, CONTENT_DIR, PORT, SITE_URL, DESK_PASSWORD, OFFLINE, PEYK_NOW } = result.data;
  const settings = {
    databaseUrl: DATABASE_URL.startsWith('file:') ? `file:${path.resolve(DATABASE_URL.slice(5))}` : DATABASE_URL,
    contentDir: path.resolve(CONTENT_DIR),
    port: PORT,
    siteUrl: SITE_URL?.replace(/\/+$/, ''),
    deskPassword: DESK_PASSWORD,
    offline: OFFLINE === 'on',
    now: PEYK_NOW ? new Date(PEYK_NOW) : undefined,
  };
  last = { key, settings };
  return settings;
}
