import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { run, start } from '../../../lib/commands/parts/child.js';
import { Failure } from '../../../lib/commands/parts/failure.js';
import { inRoot } from '../../../lib/commands/parts/place.js';
import { freePort } from '../../../lib/commands/parts/port.js';
import { withServers } from '../nginx.ts';
import { end, type Running, untilThere } from '../running.ts';
import { DATABASE, startDatabase } from './database.ts';
import { findPrograms, type Programs } from './programs.ts';

export type Post = { title: string; excerpt: string; content: string; date: string };

export type WordPress = {
  /** The last post, by a server that keeps nothing. */
  plain: string;
  /** By one that keeps what PHP answered for 60 s and packs it for each reader, as guides have it. */
  cached: string;
  /** By one that keeps it packed. */
  packed: string;
  /** The home page, by the server that keeps nothing. */
  home: string;
  /** Process id of nginx's worker. */
  worker: number;
  /** Gives the last post another title. */
  retitle(title: string): Promise<void>;
};

/** Kept by nginx, seconds. */
const KEPT = 60;
/** As many as an answer needs cores on a small server. */
const WORKERS = 4;

/**
 * Runs `work` with a WordPress of its own: MariaDB, php-fpm with its opcode cache, and nginx with one worker, all in a
 * temporary folder and on free ports of this machine. It asks nothing of other machines.
 * @param posts oldest first
 * @throws Failure with what has to be installed
 */
export async function withWordPress<T>(posts: readonly Post[], work: (site: WordPress) => Promise<T>): Promise<T> {
  const programs = findPrograms();
  const folder = await mkdtemp(path.join(tmpdir(), 'peyk-wp-'));
  const running: Running[] = [];
  try {
    const database = await startDatabase(folder, programs);
    running.push(database);
    const root = path.join(folder, 'wordpress');
    await cp(programs.root, root, { recursive: true, dereference: true });
    await writeFile(path.join(root, 'wp-config.php'), configuration(database.socket));
    const ports = { plain: await freePort(), cached: await freePort(), packed: await freePort() };
    const { id, address } = await install(root, `http://127.0.0.1:${ports.plain}`, posts, folder, programs);
    const fpm = await startPhp(folder, programs);
    running.push(fpm);
    const url = (port: number) => `http://127.0.0.1:${port}`;
    return await withServers(folder, servers(folder, root, fpm.socket, ports), url(ports.plain), (worker) =>
      work({
        plain: url(ports.plain) + address,
        cached: url(ports.cached) + address,
        packed: url(ports.packed) + address,
        home: `${url(ports.plain)}/`,
        worker,
        retitle: (title) => php(programs, ['update.php', root, id, title]).then(() => {}),
      }),
    );
  } finally {
    for (const program of running.reverse()) await end(program);
    await rm(folder, { recursive: true, force: true });
  }
}

/** Whatever host it is asked by is its address, so that servers on several ports give the same pages. */
function configuration(socket: string): string {
  return `<?php
define('DB_NAME', '${DATABASE}');
define('DB_USER', 'root');
define('DB_PASSWORD', '');
define('DB_HOST', 'localhost:${socket}');
define('DB_CHARSET', 'utf8mb4');
define('WP_HOME', 'http://' . $_SERVER['HTTP_HOST']);
define('WP_SITEURL', WP_HOME);
define('WP_HTTP_BLOCK_EXTERNAL', true);
define('DISABLE_WP_CRON', true);
define('WP_AUTO_UPDATE_CORE', false);
define('WP_DEBUG', false);
$table_prefix = 'wp_';
if (!defined('ABSPATH')) define('ABSPATH', __DIR__ . '/');
require_once ABSPATH . 'wp-settings.php';
`;
}

async function php({ php }: Programs, [script = '', ...args]: string[]): Promise<string> {
  // Mail would leave the machine.
  const { code, output } = await run(php, [
    '-d',
    'sendmail_path=/bin/true',
    inRoot('bench/site/wordpress', script),
    ...args,
  ]);
  if (code !== 0) throw new Failure(`WordPress failed in ${script}.`, output);
  return output;
}

async function install(root: string, url: string, posts: readonly Post[], folder: string, programs: Programs) {
  const file = path.join(folder, 'posts.json');
  await writeFile(file, JSON.stringify(posts));
  const output = await php(programs, ['install.php', root, url, file]);
  const id = output.trim().split('\n').at(-1) ?? '';
  if (!/^\d+$/.test(id)) throw new Failure('WordPress did not install.', output);
  return { id, address: `/${id}/` };
}

async function startPhp(folder: string, { fpm }: Programs): Promise<Running & { socket: string }> {
  const socket = path.join(folder, 'php.sock');
  const isRoot = process.getuid?.() === 0;
  const file = path.join(folder, 'php-fpm.conf');
  const lines = [
    '[global]',
    'daemonize = no',
    `error_log = ${path.join(folder, 'php-fpm.log')}`,
    '[www]',
    ...(isRoot ? ['user = root', 'group = root'] : []),
    `listen = ${socket}`,
    'listen.backlog = 1024',
    'pm = static',
    `pm.max_children = ${WORKERS}`,
  ];
  await writeFile(file, `${lines.join('\n')}\n`);
  const options = ['-d', 'opcache.enable=1', '-d', 'opcache.memory_consumption=192', '-d', 'sendmail_path=/bin/true'];
  const child = start(fpm, ['-y', file, '-F', ...options, ...(isRoot ? ['-R'] : [])], { stdio: 'ignore' });
  await untilThere(child, 'php-fpm', socket);
  return { child, socket };
}

type Ports = { plain: number; cached: number; packed: number };

/** Three servers on one php-fpm. */
function servers(folder: string, root: string, socket: string, ports: Ports): string {
  const server = (port: number, lines: readonly string[]) => `  server {
    listen 127.0.0.1:${port};
    root ${root};
    index index.php;
    location / { try_files $uri $uri/ /index.php?$args; }
    location ~ \\.php$ {
      include ${FASTCGI};
      fastcgi_param SCRIPT_FILENAME $document_root$fastcgi_script_name;
      fastcgi_param HTTP_HOST 127.0.0.1:${ports.plain};
      fastcgi_pass unix:${socket};
      ${lines.join('\n      ')}
    }
  }`;
  const kept = [
    'fastcgi_cache bench;',
    `fastcgi_cache_valid 200 ${KEPT}s;`,
    'fastcgi_cache_use_stale updating;',
    'fastcgi_cache_background_update on;',
    'add_header X-Cache $upstream_cache_status;',
  ];
  const packed = 'fastcgi_param PHP_VALUE "zlib.output_compression=On";';
  return `  fastcgi_cache_path ${folder}/kept levels=1:2 keys_zone=bench:10m;
  fastcgi_cache_key $server_port$request_method$request_uri;
  gzip on;
  gzip_min_length 256;
${server(ports.plain, [])}
${server(ports.cached, kept)}
${server(ports.packed, [...kept, packed])}`;
}

const FASTCGI = '/etc/nginx/fastcgi_params';
