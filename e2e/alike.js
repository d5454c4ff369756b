// @ts-check
/**
 * Renders addresses as the server does, beside Next at an address that is given first, and prints for each whether the
 * two are alike. A program of its own: the pages read their settings from its environment.
 */
import path from 'node:path';

const [next = '', ...addresses] = process.argv.slice(2);
const built = (/** @type {string} */ name) => import(path.resolve('.next', 'peyk', `${name}.mjs`));
const { directly, isAlike } = await built('direct');
const { buildStylesheets } = await built('stylesheets');
const { documents } = await built('documents');

const headers = { host: new URL(next).host, 'x-furniture': 'apart' };
const stylesheets = buildStylesheets(path.resolve('.next'));
/** @param {{ url: string }} request */
const askNext = async ({ url }) => {
  const answer = await fetch(next + url, { headers, redirect: 'manual' });
  return {
    status: answer.status,
    headers: Object.fromEntries(answer.headers),
    body: Buffer.from(await answer.arrayBuffer()),
  };
};
const ask = directly(documents, stylesheets, askNext);

for (const url of addresses) {
  const request = { url, headers };
  // The first of a route is Next's.
  await ask(request);
  const own = await ask(request);
  const isDirect = 'stripped' in own;
  const like = isDirect && isAlike(await askNext(request), own, stylesheets);
  process.stdout.write(`${like ? 'alike' : isDirect ? 'different' : 'left to Next'} ${url}\n`);
}
process.exit(0);
