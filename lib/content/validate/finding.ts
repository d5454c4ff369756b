import type { z } from 'zod';
import { type Choice, listChoices, nearest } from '../problems/nearest.ts';
import type { Finding } from '../problems/problem.ts';

/** Adds an error of ours to a zod check; `problems.ts` turns it into a Problem with a place. */
export function addFinding(context: z.RefinementCtx, finding: Omit<Finding, 'severity'>): void {
  context.addIssue({
    code: 'custom',
    message: finding.message,
    params: { finding: { ...finding, severity: 'error' } },
  });
}

/** «value» is none of `choices`: the finding that says so, with what is allowed and what was probably meant. */
export function notAmong(
  code: Finding['code'],
  what: string,
  value: string,
  choices: readonly Choice[],
): Omit<Finding, 'severity'> {
  const near = nearest(value, choices);
  return { code, message: `${what} «${value}»`, value, allowed: listChoices(choices), ...(near && { nearest: near }) };
}
