import { now } from '../clock.ts';
import type { ArticleCard } from './card.ts';
import { getLatest } from './lists.ts';

/** The ticker's headlines (اخبار فوری): breaking news that is still that, then the newest, `size` in all, each once. */
export async function getTicker(size: number): Promise<ArticleCard[]> {
  const [breaking, latest] = await Promise.all([
    getLatest(size, { breaking: true, OR: [{ breakingUntil: null }, { breakingUntil: { gt: now() } }] }),
    getLatest(size),
  ]);
  const shown = new Set(breaking.map(({ code }) => code));
  return [...breaking, ...latest.filter(({ code }) => !shown.has(code))].slice(0, size);
}
