/** The number above all codes that are numbers; longer ones are no counters: dates, identifiers of another system. */
export function freeCode(codes: Iterable<string>): number {
  let most = 0;
  for (const code of codes) if (/^\d{1,12}$/.test(code)) most = Math.max(most, Number(code));
  return most + 1;
}
