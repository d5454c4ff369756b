import { articleScope, DISCUSSIONS_SCOPE, type Scope } from '../site/scopes.ts';

/**
 * Rows of `Change` for comments that were decided on: their articles' pages, and the numbers on cards.
 * @param comesOrGoes readers see another number of comments than before
 */
export function discussionChanges(
  comments: readonly { articleCode: string }[],
  comesOrGoes: boolean,
): { scope: Scope; at: Date }[] {
  if (comments.length === 0) return [];
  const at = new Date();
  const scopes = new Set(comments.map(({ articleCode }) => articleScope(articleCode)));
  if (comesOrGoes) scopes.add(DISCUSSIONS_SCOPE);
  return [...scopes].map((scope) => ({ scope, at }));
}
