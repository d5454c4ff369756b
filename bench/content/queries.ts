import { choicesFor } from '../../lib/covers/random.ts';
import type { SearchAsked } from '../../lib/site/addresses.ts';

/** Words in most of the generated articles, in many and in some. */
const COMMON =
  'سال کتاب شهر خانه آب کار روز شب مردم سه بزرگ درخت صدا نور راه زمین باران سنگ دست چشم رنگ نان خاک باد'.split(' ');
const COMPOUNDS = [
  'می‌شود',
  'می شود',
  'میشود',
  'کتاب‌ها',
  'کتابها',
  'کتاب ها',
  'نمی‌توان',
  'خانه‌های',
  'سالها',
  'بزرگ ترین',
  'درخت‌ها',
  'نیم‌فاصله',
];
const SECTIONS = ['science', 'climate', 'cities', 'books', 'food'];

/** A query, and whether its second page is asked for. */
export type BenchQuery = SearchAsked & { page?: string };

/** So many different queries of each kind, of the words of an archive; the same for the same archive. */
export function queriesOf(archive: { titles: string[]; rare: string[] }, times: number): Record<string, BenchQuery[]> {
  const choices = choicesFor('queries');
  const titleWords = () =>
    choices
      .pick(archive.titles)
      .split(' ')
      .filter((word) => word.length > 2);
  const common = () => choices.pick(COMMON);
  const phrase = () => {
    const words = choices.pick(archive.titles).split(' ');
    return words.slice(0, 3).join(' ');
  };
  const kinds: Record<string, () => BenchQuery> = {
    'one word': () => ({ q: `${choices.between(0, 1) < 0.3 ? common() : choices.pick(titleWords())}` }),
    'a rare word': () => ({ q: choices.pick(archive.rare) }),
    'two common words': () => ({ q: `${common()} ${common()}` }),
    'five words of a title': () => ({ q: titleWords().slice(0, 5).join(' ') }),
    'a compound': () => ({ q: `${choices.pick(COMPOUNDS)} ${choices.pick(titleWords())}` }),
    'a phrase': () => ({ q: `"${phrase()}"` }),
    'an exclusion': () => ({ q: `${common()} -${common()}` }),
    'a section and days': () => ({
      q: `${common()} ${common()}`,
      section: choices.pick(SECTIONS),
      from: `140${Math.floor(choices.between(1, 5))}`,
    }),
    'nothing found': () => ({ q: `${choices.pick(archive.rare)}ژ ${common()}` }),
    'as much as fits': () => ({ q: `"${phrase()}" ${Array.from({ length: 14 }, common).join(' ')} -${common()}` }),
    'the second page': () => ({ q: `${common()} ${choices.pick(titleWords())}`, page: '2' }),
  };
  return Object.fromEntries(
    Object.entries(kinds).map(([kind, make]) => {
      const made = new Map<string, BenchQuery>();
      // Each is asked once: what was asked before is answered from memory.
      for (let tries = 0; made.size < times && tries < times * 20; tries++) {
        const query = make();
        made.set(JSON.stringify(query), query);
      }
      return [kind, [...made.values()]];
    }),
  );
}
