import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { Failure } from '../../../lib/commands/parts/failure.js';

const PLACES = ['/usr/sbin', '/usr/bin', '/usr/local/sbin', '/usr/local/bin', '/opt/homebrew/bin'];

/** Where WordPress itself may lie. */
const ROOTS = ['/usr/share/wordpress', '/var/www/html/wordpress', '/var/www/wordpress'];

export type Programs = { root: string; php: string; fpm: string; database: string; prepare: string };

/**
 * The programs that a WordPress needs.
 * @throws Failure with what is to be installed
 */
export function findPrograms(): Programs {
  const programs = {
    root: ROOTS.find((folder) => existsSync(path.join(folder, 'wp-settings.php'))),
    php: find(/^php(\d+\.\d+)?$/),
    fpm: find(/^php-fpm(\d+\.\d+)?$/),
    database: find(/^(mariadbd|mysqld)$/),
    prepare: find(/^mariadb-install-db$/),
  };
  const missing = Object.entries(programs).flatMap(([name, place]) => (place ? [] : [NAMES[name as keyof Programs]]));
  if (missing.length > 0)
    throw new Failure(
      `This bench needs ${missing.join(', ')}; install what is missing (Debian: apt-get install --no-install-recommends wordpress wordpress-theme-twentytwentythree php-fpm php-cli php-mysql mariadb-server nginx-light).`,
    );
  return programs as Programs;
}

const NAMES: Record<keyof Programs, string> = {
  root: 'WordPress',
  php: 'PHP',
  fpm: 'php-fpm',
  database: 'MariaDB',
  prepare: 'mariadb-install-db',
};

function find(name: RegExp): string | undefined {
  for (const folder of PLACES) {
    const found = existsSync(folder) ? readdirSync(folder).find((file) => name.test(file)) : undefined;
    if (found) return path.join(folder, found);
  }
  return undefined;
}
