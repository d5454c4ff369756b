import { describe, expect, it } from 'vitest';
import { COPY_RULES } from './catalogue.ts';
import { applyEdits } from './finding.ts';
import { proofread } from './proofread.ts';
import { CHANGED } from './testing/changed.ts';
import { UNCHANGED } from './testing/unchanged.ts';

const edited = (text: string) =>
  applyEdits(
    text,
    proofread(text).flatMap(({ edits }) => edits),
  );

describe('copy-editing', () => {
  it.each(CHANGED)('«%s» becomes «%s»', (before, after) => {
    expect(edited(before)).toBe(after);
    expect(proofread(after)).toEqual([]);
  });

  it.each(UNCHANGED)('«%s» stays as it is', (text) => {
    expect(proofread(text).map(({ rule }) => rule)).toEqual([]);
  });

  it('is tried with more that stays than changes, and on every rule', () => {
    expect(UNCHANGED.length).toBeGreaterThan(CHANGED.length);
    const tried = new Set(CHANGED.flatMap(([text]) => proofread(text).map(({ rule }) => rule)));
    expect([...tried].sort()).toEqual(Object.keys(COPY_RULES).sort());
  });

  it.each(['تا می خورد', 'گفت که که آمد', 'تمام شد.پس رفت'])('only shows «%s»', (text) => {
    expect(proofread(text)).toMatchObject([{ safe: false }]);
  });
});
