// @ts-check

const SETTINGS = ['DATABASE_URL', 'CONTENT_DIR', 'PORT', 'SITE_URL', 'DESK_PASSWORD', 'PEYK_NOW', 'NODE_ENV'];

/**
 * The environment without this machine's settings of the site, so that no test can meet its database or content.
 * @returns {NodeJS.ProcessEnv}
 */
export function hermetic() {
  const entries = Object.entries(process.env).filter(([name]) => !SETTINGS.includes(name));
  return /** @type {NodeJS.ProcessEnv} */ (Object.fromEntries(entries));
}
