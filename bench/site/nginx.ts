import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { start } from '../../lib/commands/parts/child.js';
import { Failure } from '../../lib/commands/parts/failure.js';
import { inRoot } from '../../lib/commands/parts/place.js';
import { freePort } from '../../lib/commands/parts/port.js';
import type { FixedAnswer } from './plain.ts';
import { childrenOf } from './process.ts';
import { end } from './running.ts';

const PROGRAMS = ['/usr/sbin/nginx', '/usr/local/sbin/nginx', '/usr/bin/nginx'];
const FIXED_PATH = '/fixed';

export type Nginx = {
  /** Of the site behind it. */
  url: string;
  /** Of a file that nginx sends by itself. */
  fixedUrl: string;
};

/**
 * Runs `work` with an nginx of one worker that has the configuration of `deploy/nginx.conf`, but for ports, places and
 * TLS, and beside it sends the same bytes from a plain file.
 * @param upstream port of the site
 * @throws Failure when nginx is not installed or deploy/nginx.conf is not as this adapts it
 */
export async function withNginx<T>(
  upstream: number,
  fixed: FixedAnswer,
  work: (nginx: Nginx) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(path.join(tmpdir(), 'peyk-nginx-'));
  const [front, plain] = [await freePort(), await freePort()];
  const url = `http://127.0.0.1:${front}`;
  const fixedUrl = `http://127.0.0.1:${plain}${FIXED_PATH}`;
  try {
    await mkdir(path.join(folder, 'files'));
    await writeFile(path.join(folder, 'files', FIXED_PATH), Buffer.from(fixed.body, 'base64'));
    const deployed = adapt(await readFile(inRoot('deploy', 'nginx.conf'), 'utf8'), { upstream, front, folder });
    const servers = `${deployed}\n${fixedServer(fixed, plain, folder)}`;
    return await withServers(folder, servers, fixedUrl, () => work({ url, fixedUrl }));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * Runs `work` with an nginx of one worker.
 * @param servers what stands in its `http` block
 * @param work gets the process id of the worker
 * @param ready an address that it answers well when it is there
 * @throws Failure when nginx is not installed or does not start
 */
export async function withServers<T>(
  folder: string,
  servers: string,
  ready: string,
  work: (worker: number) => Promise<T>,
): Promise<T> {
  const program = PROGRAMS.find((file) => existsSync(file));
  if (!program) throw new Failure('This bench needs nginx; install it (Debian: apt-get install nginx-light).');
  const file = path.join(folder, 'nginx.conf');
  await writeFile(file, `${general(folder)}\n${servers}\n}\n`);
  const child = start(program, ['-c', file, '-p', folder, '-e', 'stderr'], { stdio: ['ignore', 'inherit', 'inherit'] });
  try {
    for (let tries = 0; !(await isThere(ready)); tries++) {
      if (tries > 100 || child.exitCode !== null) throw new Failure('nginx did not start; what it said stands above.');
      await sleep(50);
    }
    return await work(childrenOf(child.pid ?? 0)[0] ?? 0);
  } finally {
    await end({ child });
  }
}

type Places = { upstream: number; front: number; folder: string };

/** What a deployment changes in it, and no TLS: the plain file goes without it too. */
function adapt(deployed: string, { upstream, front, folder }: Places): string {
  const changes: [what: RegExp, put: string][] = [
    [/\/var\/cache\/nginx\/peyk/, `${folder}/cache`],
    [/server 127\.0\.0\.1:3000;/, `server 127.0.0.1:${upstream};`],
    [/server \{\s*listen 80;[^}]*\}/, ''],
    [/listen 443 ssl http2;/, `listen 127.0.0.1:${front};`],
    [/\s*ssl_certificate [^\n]*/, ''],
    [/\s*ssl_certificate_key [^\n]*/, ''],
  ];
  return changes.reduce((text, [what, put]) => {
    if (!what.test(text)) throw new Failure(`deploy/nginx.conf has nothing like ${what} any more.`);
    return text.replace(what, put);
  }, deployed);
}

function general(folder: string): string {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `  ${name}_temp_path ${folder}/${name};`)
    .join('\n');
  // Started by root, its worker would be someone who may not read this folder.
  const user = process.getuid?.() === 0 ? 'user root;\n' : '';
  return `${user}daemon off;
worker_processes 1;
pid ${folder}/nginx.pid;
events { worker_connections 1024; }
http {
  access_log off;
  sendfile on;
  tcp_nopush on;
  keepalive_requests 1000000;
  open_file_cache max=100;
${temporary}`;
}

/** The same answer, headers and all. */
function fixedServer({ headers }: FixedAnswer, port: number, folder: string): string {
  const skipped = new Set(['content-length', 'content-type', 'last-modified', 'etag', 'x-cache']);
  const lines = Object.entries(headers)
    .filter(([name]) => !skipped.has(name))
    .map(([name, value]) => `      add_header ${name} '${[value].flat().join(', ').replaceAll("'", "\\'")}';`);
  return `  server {
    listen 127.0.0.1:${port};
    location = ${FIXED_PATH} {
      root ${folder}/files;
      default_type "text/html; charset=utf-8";
${lines.join('\n')}
    }
  }
`;
}

async function isThere(url: string): Promise<boolean> {
  return await fetch(url, { method: 'HEAD' }).then(
    ({ ok }) => ok,
    () => false,
  );
}
