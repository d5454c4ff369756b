const shared = Symbol.for('peyk.publishing');
type Shared = { [shared]?: string | undefined };

/** Notes for the whole process why nothing can be published just now, a sentence; undefined = all is well again. */
export function notePublishingTrouble(sentence: string | undefined): void {
  (globalThis as Shared)[shared] = sentence;
}

/** Why nothing can be published just now; undefined when all is well, or when this process does not publish. */
export function publishingTrouble(): string | undefined {
  return (globalThis as Shared)[shared];
}
