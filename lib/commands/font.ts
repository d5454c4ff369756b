/**
 * `npm run font`: makes app/fonts/vazirmatn.woff2 anew from the `vazirmatn` package: the letters and signs of Persian
 * text, the weights that the site uses; Latin words are in the reader's own font, a third of the file's bytes. Run it after an upgrade of that package; the file is kept in the repository.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import subsetFont from 'subset-font';

const FOLDER = fileURLToPath(new URL('../../app/fonts/', import.meta.url));

/** Unicode ranges, both ends included. */
const RANGES: [number, number][] = [
  [0x20, 0x2f], // Basic Latin without its letters and digits
  [0x3a, 0x40],
  [0x5b, 0x60],
  [0x7b, 0x7e],
  [0xa0, 0xa0], // no-break space
  ...[...'«»·×°±©'].map((sign): [number, number] => [sign.charCodeAt(0), sign.charCodeAt(0)]),
  [0x60c, 0x60c], // «،»
  [0x61b, 0x61b], // «؛»
  [0x61f, 0x61f], // «؟»
  [0x621, 0x63a], // letters that Persian shares with Arabic
  [0x640, 0x652], // the rest of them, tatweel, harakat
  [0x654, 0x654], // hamza above
  [0x66a, 0x66c], // per cent, decimal and thousands marks
  [0x670, 0x670], // dagger alef
  ...[...'پچژکگیۀ'].map((letter): [number, number] => [letter.charCodeAt(0), letter.charCodeAt(0)]),
  [0x6f0, 0x6f9], // digits
  [0x200c, 0x200d], // ZWNJ, ZWJ
  [0x2010, 0x2027], // dashes, quotes, bullet, ellipsis
  [0x2030, 0x203a], // per mille, primes, single guillemets
  [0x2212, 0x2212], // minus
];

const characters = RANGES.map(([from, to]) =>
  String.fromCodePoint(...Array.from({ length: to - from + 1 }, (_, index) => from + index)),
).join('');

const origin = path.dirname(createRequire(import.meta.url).resolve('vazirmatn/package.json'));
const whole = readFileSync(path.join(origin, 'fonts/webfonts/Vazirmatn[wght].woff2'));
const subset = await subsetFont(whole, characters, {
  targetFormat: 'woff2',
  variationAxes: { wght: { min: 400, max: 900 } },
});
writeFileSync(path.join(FOLDER, 'vazirmatn.woff2'), subset);
writeFileSync(path.join(FOLDER, 'OFL.txt'), readFileSync(path.join(origin, 'OFL.txt')));
console.log(`app/fonts/vazirmatn.woff2: ${subset.length} bytes of ${whole.length}`);
