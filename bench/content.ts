/**
 * A newsroom of any size: `npm run bench -- content --articles 10000 --to FOLDER`, or `writeContent` in a program.
 */
import { cp, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { inRoot } from '../lib/commands/parts/place.js';
import { choicesFor } from '../lib/covers/random.ts';
import { toPersianDigits } from '../lib/persian/digits.ts';
import { jalaliDay } from '../lib/persian/format.ts';
import { articleText } from './content/article.ts';
import { readDemo } from './content/demo.ts';
import { learn } from './content/language.ts';

export type ContentOptions = {
  articles: number;
  /** The same seed, size and day give the same bytes. */
  seed?: string;
  /** All articles are of days before this one in Tehran; what a bench publishes is newer. */
  before: Date;
  /** Share of the articles that has a picture, 0 to 1. */
  pictures?: number;
};

export type Content = {
  /** Newest first. */
  codes: string[];
  /** The text of a new article's file, of a code above all others. */
  newArticle(publishedAt: Date): { code: string; file: string; title: string; text: string };
};

/** Articles that a newsroom of some size publishes in a day. */
const PER_DAY = 40;
const FIRST_CODE = 400_000;
const DEMO = inRoot('content');

/** Writes a valid site into `folder`: the demo's site, sections, authors and pages, and articles in its language. */
export async function writeContent(folder: string, options: ContentOptions): Promise<Content> {
  const { articles, seed = 'peyk', before, pictures = 0 } = options;
  const demo = await readDemo(DEMO);
  const language = learn(demo.sentences);
  await mkdir(folder, { recursive: true });
  const shared = ['site.yaml', 'sections.yaml', 'authors.yaml', 'pages', ...(pictures > 0 ? ['media'] : [])];
  for (const name of shared) await cp(path.join(DEMO, name), path.join(folder, name), { recursive: true });

  const text = (code: number, publishedAt: string) => {
    const choices = choicesFor(`${seed} ${code}`);
    const older = Array.from({ length: 3 }, () => code - Math.ceil(choices.between(0, 200)));
    const withPicture = choices.between(0, 1) < pictures;
    const plan = { code, publishedAt, older: older.filter((other) => other > FIRST_CODE), withPicture };
    return articleText(plan, demo, language, choices);
  };
  const made = new Set<string>();
  for (let age = 0; age < articles; age++) {
    const code = FIRST_CODE + articles - age;
    const { month, local } = publication(age, before);
    const place = path.join(folder, 'articles', month);
    if (!made.has(month)) await mkdir(place, { recursive: true });
    made.add(month);
    await writeFile(path.join(place, `${code}.md`), text(code, local));
  }

  let last = FIRST_CODE + articles;
  return {
    codes: Array.from({ length: articles }, (_, age) => String(FIRST_CODE + articles - age)),
    newArticle(publishedAt) {
      const code = ++last;
      // A title that no other article has, for whoever looks for it.
      const title = `خبر تازهٔ شمارهٔ ${toPersianDigits(code)}`;
      const whole = text(code, publishedAt.toISOString()).replace(/^title: .*$/m, `title: ${JSON.stringify(title)}`);
      return { code: String(code), file: path.join(folder, 'articles', `${code}.md`), title, text: whole };
    },
  };
}

/** When the article of this age (0 is the newest) was published, in Tehran, and the folder of its month. */
function publication(age: number, before: Date): { month: string; local: string } {
  const date = jalaliDay(new Date(before.getTime() - (1 + Math.floor(age / PER_DAY)) * 86_400_000));
  // From 22:00 back to 7:00.
  const minute = 22 * 60 - Math.floor(((age % PER_DAY) * 15 * 60) / PER_DAY);
  const two = (value: number) => String(value).padStart(2, '0');
  const local = `${date.year}/${two(date.month)}/${two(date.day)} ${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
  return { month: `${date.year}/${two(date.month)}`, local: toPersianDigits(local) };
}
