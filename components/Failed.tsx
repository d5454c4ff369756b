import { homeAddress } from '@/lib/site/addresses.ts';
import { words } from '@/lib/words.ts';

/** A page that failed; it reads nothing, since the database may be what failed. */
export function Failed() {
  return (
    <div className="flex flex-col gap-4 py-8">
      <h1 className="text-h1 font-black">{words.failedTitle}</h1>
      <p className="max-w-story text-story text-soft">{words.failedText}</p>
      <p>
        <a href={homeAddress} className="inline-block bg-ink px-5 py-2 font-bold text-paper hover:no-underline">
          {words.home}
        </a>
      </p>
    </div>
  );
}
