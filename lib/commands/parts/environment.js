// @ts-check
import { accessSync, constants, existsSync, mkdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { Failure } from './failure.js';
import { inRoot, root } from './place.js';

// What lib/settings.ts reads, which can't be loaded before anything is installed. It has the last word on the values.
const DEFAULTS = { PORT: '3000', DATABASE_URL: 'file:./data/peyk.db', CONTENT_DIR: 'content' };

/** Goes to the checkout, which relative settings start at, and takes settings from `.env` where there is one. */
export function enterCheckout() {
  process.chdir(root);
  if (!existsSync(inRoot('.env'))) return;
  try {
    process.loadEnvFile(inRoot('.env'));
  } catch (error) {
    throw new Failure(`The file .env cannot be read (${/** @type {Error} */ (error).message}); mend or remove it.`);
  }
}

/** @returns {number} the port that the site is asked to listen on */
export function portSetting() {
  const text = setting('PORT');
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port >= 1 && port <= 65_535) return port;
  throw new Failure(`PORT is «${text}»; it has to be a port number from 1 to 65535.`);
}

/** Refuses a CONTENT_DIR that is no folder or cannot be read. */
export function checkContentFolder() {
  const folder = path.resolve(setting('CONTENT_DIR'));
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    throw new Failure(`The content folder ${folder} does not exist; make it, or name another one in CONTENT_DIR.`);
  }
  if (isAllowed(folder, constants.R_OK | constants.X_OK)) return;
  throw new Failure(`The content folder ${folder} cannot be read; give this user access, or change CONTENT_DIR.`);
}

/** Makes the folder of a SQLite database if need be, and refuses one that cannot be written. */
export function checkDatabaseFolder() {
  const url = setting('DATABASE_URL');
  if (!url.startsWith('file:')) return;
  const file = path.resolve(url.slice('file:'.length));
  const folder = path.dirname(file);
  const next = 'give this user write access, or name another file in DATABASE_URL';
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    const { code } = /** @type {NodeJS.ErrnoException} */ (error);
    throw new Failure(`The folder ${folder} for the database cannot be made (${code}); ${next}.`);
  }
  // SQLite writes files beside the database, so the folder counts too.
  const closed = [folder, file].find((place) => existsSync(place) && !isAllowed(place, constants.W_OK));
  if (closed) throw new Failure(`${closed} is not writable, and the database lives there; ${next}.`);
}

/** @param {keyof typeof DEFAULTS} name */
const setting = (name) => process.env[name]?.trim() || DEFAULTS[name];

/**
 * @param {string} place
 * @param {number} mode
 */
function isAllowed(place, mode) {
  try {
    accessSync(place, mode);
    return true;
  } catch {
    return false;
  }
}
