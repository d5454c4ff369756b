import type { Story } from './story.ts';

/**
 * The shortest story found in which `fails` is still true: without steps, then without single acts, as long as one can
 * be left out.
 */
export async function shrink(story: Story, fails: (story: Story) => Promise<boolean>): Promise<Story> {
  let best = story;
  for (let size = Math.ceil(best.steps.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let at = 0; at < best.steps.length; ) {
      const shorter = { ...best, steps: best.steps.toSpliced(at, size) };
      if (await fails(shorter)) best = shorter;
      else at += size;
    }
  }
  for (let step = 0; step < best.steps.length; step++) {
    for (let act = 0; act < (best.steps[step]?.acts.length ?? 0); ) {
      const steps = best.steps.map((one, index) =>
        index === step ? { ...one, acts: one.acts.toSpliced(act, 1) } : one,
      );
      if (await fails({ ...best, steps })) best = { ...best, steps };
      else act++;
    }
  }
  for (let act = best.begin.length - 1; act >= 0; act--) {
    const first = best.begin[act];
    if (first?.do !== 'write' || first.content.kind !== 'article') continue;
    const shorter = { ...best, begin: best.begin.toSpliced(act, 1) };
    if (await fails(shorter)) best = shorter;
  }
  return best;
}
