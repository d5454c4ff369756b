import { getLatest } from '@/lib/articles/lists.ts';
import { homeAddress } from '@/lib/site/addresses.ts';
import { words } from '@/lib/words.ts';
import { LatestList } from './LatestList.tsx';

const LATEST = 6;

/** From a dead end: the home page and the newest headlines. */
export async function WaysOnward() {
  const latest = await getLatest(LATEST);
  return (
    <div className="flex max-w-story flex-col gap-8">
      <p>
        <a href={homeAddress} className="inline-block bg-ink px-5 py-2 font-bold text-paper hover:no-underline">
          {words.home}
        </a>
      </p>
      {latest.length > 0 && <LatestList articles={latest} plain />}
    </div>
  );
}
