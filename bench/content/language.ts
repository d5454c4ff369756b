import type { Choices } from '../../lib/covers/random.ts';

/** Writes sentences that have the words, and the neighbours of words, of the text that was learnt. */
export type Language = {
  /** About so many words in whole sentences. */
  text(length: number, choices: Choices): string;
  /** Between `least` and `most` words without punctuation at the end, as headlines are. */
  phrase(least: number, most: number, choices: Choices): string;
};

const LONGEST_SENTENCE = 40;
const TRAILING_MARKS = /[.،؛؟!:…-]+$/u;
/** A phrase that ends with one of these is cut off in its middle. */
const JOINING = new Set(['و', 'در', 'از', 'به', 'با', 'که', 'تا', 'را', 'برای', 'بر', 'یا', 'هر', 'این', 'آن', 'یک']);

/**
 * Learns a chain of words (each is followed by what follows it in the learnt text, as often as there), so that word
 * frequencies, and with them what compression makes of the text, are those of real prose.
 */
export function learn(sentences: readonly string[][]): Language {
  const starts = sentences.flatMap(([first]) => first ?? []);
  const followers = new Map<string, string[]>();
  for (const sentence of sentences) {
    for (const [i, word] of sentence.entries()) {
      const next = sentence[i + 1];
      if (next === undefined) continue;
      const known = followers.get(word);
      if (known) known.push(next);
      else followers.set(word, [next]);
    }
  }

  function sentence(choices: Choices, longest = LONGEST_SENTENCE): string[] {
    let word = choices.pick(starts);
    const words = [word];
    while (words.length < longest) {
      const next = followers.get(word);
      if (!next) break;
      word = choices.pick(next);
      words.push(word);
    }
    return words;
  }

  return {
    text(length, choices) {
      const words: string[] = [];
      while (words.length < length) {
        const next = sentence(choices);
        const last = next.pop() ?? '';
        words.push(...next, /[.؟!…]$/.test(last) ? last : `${last.replace(TRAILING_MARKS, '')}.`);
      }
      return words.join(' ');
    },
    phrase(least, most, choices) {
      for (;;) {
        const words = sentence(choices, most);
        while (JOINING.has(words.at(-1)?.replace(TRAILING_MARKS, '') ?? '')) words.pop();
        if (words.length >= least) return words.join(' ').replace(TRAILING_MARKS, '');
      }
    },
  };
}
