import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** The way between a browser and a site, under one address: tests cut it, block it, and lead it elsewhere. */
export type Way = {
  /** Without a slash at its end. */
  url: string;
  /** Leads to another server from now on. */
  leadTo(url: string): void;
  /** Takes requests and answers none, until `open`. */
  block(): void;
  /** Refuses connections, as where no server runs, until `open`. */
  cut(): Promise<void>;
  open(): Promise<void>;
  /** Gives other contents for a path; undefined = the site's own again. */
  replace(path: string, contents: string | undefined): void;
  close(): Promise<void>;
};

/** Lays a way to a site on a free port of 127.0.0.1. */
export async function layWay(site: string): Promise<Way> {
  let target = site;
  let blocked: (() => void)[] | undefined;
  const replaced = new Map<string, string>();
  const server: Server = createServer((asked, answer) => {
    const pass = () => {
      const { hostname, port } = new URL(target);
      const { method, headers, url: path } = asked;
      const other = replaced.get(path ?? '');
      if (other !== undefined) return void answer.end(other);
      const passed = request({ hostname, port, method, path, headers }, (given) => {
        answer.writeHead(given.statusCode ?? 500, given.rawHeaders);
        given.pipe(answer);
      });
      passed.on('error', () => answer.destroy());
      return void asked.pipe(passed);
    };
    if (blocked) blocked.push(pass);
    else pass();
  });
  const listen = (port: number) => new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const cut = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  await listen(0);
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    leadTo: (url) => {
      target = url;
    },
    block: () => {
      blocked = [];
    },
    cut,
    open: async () => {
      for (const pass of blocked ?? []) pass();
      blocked = undefined;
      if (!server.listening) await listen(port);
    },
    replace: (path, contents) => void (contents === undefined ? replaced.delete(path) : replaced.set(path, contents)),
    close: cut,
  };
}
