import { z } from 'zod';
import { foldJoined } from '../../persian/letters.ts';
import { prose } from './fields.ts';
import { addFinding } from './finding.ts';

/** One tag of one article: `key` is what its spellings share. */
export type TagUse = { key: string; spelling: string };

const tag = z.string().transform((text, context): TagUse => {
  const spelling = prose(text).replace(/^#\s*/, '');
  const key = foldJoined(spelling);
  if (!key) addFinding(context, { code: 'bad-value', message: `the tag «${text}» has no letter`, value: text });
  if (spelling.includes('،')) {
    const near = `[${spelling
      .split(/\s*،\s*/)
      .filter(Boolean)
      .join(', ')}]`;
    const message = `«،» does not part tags: «${text}» would be one tag`;
    addFinding(context, {
      code: 'bad-value',
      message,
      value: text,
      allowed: 'a list with Latin commas',
      nearest: near,
    });
  }
  return { key, spelling };
});

/** The tags of an article in order, each once, whatever its spellings. */
export const tagList = z.array(tag).transform((tags) => {
  const seen = new Set<string>();
  return tags.filter(({ key }) => !seen.has(key) && seen.add(key));
});
