import { toLatinDigits } from '../../persian/digits.ts';
import type { YamlSource, YamlValue } from '../parse/yaml.ts';
import type { Reference, References } from '../record.ts';

/** What a front matter refers to, also when other keys of it are wrong. */
export function collectReferences(yaml: YamlSource, identityKey: 'code' | 'slug'): References {
  const { value } = yaml;
  const keys = typeof value === 'object' && !Array.isArray(value) ? value : {};
  const one = (key: string, normal: (text: string) => string = trimmed): Reference | undefined => {
    const text = keys[key];
    return typeof text === 'string' && text.trim() ? { value: normal(text), ...yaml.positionOf([key]) } : undefined;
  };
  const many = (key: string, normal: (text: string) => string = trimmed): Reference[] => {
    const list: YamlValue = keys[key] ?? [];
    if (!Array.isArray(list)) return [];
    return list.flatMap((text, index) =>
      typeof text === 'string' ? [{ value: normal(text), ...yaml.positionOf([key, index]) }] : [],
    );
  };
  const identity = one(identityKey, code);
  const section = one('section');
  const image = one('image', picture);
  return {
    ...(identity && { identity }),
    ...(section && { section }),
    authors: many('authors'),
    pictures: image ? [image] : [],
    related: many('related', code),
  };
}

const trimmed = (text: string) => text.trim();
const code = (text: string) => toLatinDigits(text.trim());
const picture = (text: string) =>
  text
    .trim()
    .normalize('NFC')
    .replace(/^\.?\/+/, '');
