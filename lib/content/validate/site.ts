import { z } from 'zod';
import type { YamlSource } from '../parse/yaml.ts';
import { emailAddress, line, picturePath, webAddress, wholeNumber } from './fields.ts';
import { addFinding } from './finding.ts';
import { type Checked, checkShape } from './shape.ts';

export const DEFAULT_TIME_ZONE = 'Asia/Tehran';

const language = z.string().transform((text, context) => {
  try {
    return new Intl.Locale(text.trim()).toString();
  } catch {
    addFinding(context, {
      code: 'bad-value',
      message: `«${text}» is not a language`,
      value: text,
      allowed: 'a BCP 47 tag',
      nearest: 'fa',
    });
    return z.NEVER;
  }
});

const timeZone = z.string().transform((text, context) => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: text.trim() }).resolvedOptions().timeZone;
  } catch {
    const allowed = 'an IANA name, such as Asia/Tehran';
    addFinding(context, {
      code: 'bad-value',
      message: `unknown time zone «${text}»`,
      value: text,
      allowed,
      nearest: DEFAULT_TIME_ZONE,
    });
    return z.NEVER;
  }
});

const DEFAULT_TICKER = { size: 14 };

const siteShape = z.strictObject({
  name: line,
  tagline: line.optional(),
  description: line.optional(),
  url: webAddress.transform((url) => url.replace(/\/+$/, '')).optional(),
  language: language.default('fa'),
  timeZone: timeZone.default(DEFAULT_TIME_ZONE),
  logo: picturePath.optional(),
  social: z.array(z.strictObject({ name: line, url: webAddress })).default([]),
  corrections: z.strictObject({ email: emailAddress }).optional(),
  ticker: z.strictObject({ size: wholeNumber(0, 50).default(DEFAULT_TICKER.size) }).default(DEFAULT_TICKER),
  crawlers: z.record(z.string(), z.unknown()).default({}),
  websub: z.strictObject({ hub: webAddress }).optional(),
  indexnow: z.strictObject({ key: z.string() }).optional(),
});

/** site.yaml with its defaults: what `Site.settings` holds in the database. */
export type SiteSettings = z.output<typeof siteShape>;

export function checkSite(yaml: YamlSource): Checked<SiteSettings> {
  return checkShape(yaml, siteShape);
}
