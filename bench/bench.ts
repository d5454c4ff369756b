/** `npm run bench -- NAME`: runs one bench, prints its table and writes its JSON. */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { passSignalsOn } from '../lib/commands/parts/child.js';
import { Failure, runCommand } from '../lib/commands/parts/failure.js';
import { root } from '../lib/commands/parts/place.js';
import { cached } from './cases/cached.ts';
import { memory } from './cases/memory.ts';
import { nginx } from './cases/nginx.ts';
import { phone } from './cases/phone.ts';
import { publish } from './cases/publish.ts';
import { render } from './cases/render.ts';
import { search } from './cases/search.ts';
import { views } from './cases/views.ts';
import { wordpress } from './cases/wordpress.ts';
import { zipf } from './cases/zipf.ts';
import { writeContent } from './content.ts';
import type { BenchCase, BenchOptions } from './options.ts';
import { loadBefore, report } from './report.ts';

const CASES: Record<string, BenchCase> = {
  cached,
  nginx,
  wordpress,
  zipf,
  publish,
  phone,
  render,
  memory,
  views,
  search,
};

passSignalsOn();

await runCommand(async () => {
  process.chdir(root);
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      articles: { type: 'string' },
      seconds: { type: 'string' },
      times: { type: 'string' },
      by: { type: 'string' },
      to: { type: 'string' },
    },
  });
  const [name = ''] = positionals;
  if (name === 'content') return writeOnly(values.to, number('articles', values.articles) ?? 10_000);
  const bench = CASES[name];
  if (!bench) throw new Failure(`There is no bench «${name}»; there are content, ${Object.keys(CASES).join(', ')}.`);
  if (values.by !== undefined && values.by !== 'sync' && values.by !== 'watch') {
    throw new Failure(`--by is «${values.by}»; it can be watch or sync.`);
  }
  const given = {
    articles: number('articles', values.articles),
    seconds: number('seconds', values.seconds),
    times: number('times', values.times),
  };
  const options: BenchOptions = {
    ...bench.defaults,
    ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)),
    by: values.by ?? 'watch',
  };
  const before = loadBefore();
  report(name, await bench.run(options), options, before);
  return 0;
});

function number(name: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (/^[1-9]\d*$/.test(text)) return Number(text);
  throw new Failure(`--${name} is «${text}»; it has to be a whole number above 0.`);
}

async function writeOnly(to: string | undefined, articles: number): Promise<number> {
  if (to === undefined) throw new Failure('Say with --to FOLDER where the content shall be written.');
  await writeContent(path.resolve(to), { articles, before: new Date(), pictures: 0.05 });
  console.log(`✓ ${articles} articles are in ${to}`);
  return 0;
}
