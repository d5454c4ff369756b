import { getLatest } from '@/lib/articles/lists.ts';
import { toPersianDigits } from '@/lib/persian/digits.ts';
import { homeAddress } from '@/lib/site/addresses.ts';
import { words } from '@/lib/words.ts';
import { Head } from './Head.tsx';
import { LatestList } from './LatestList.tsx';
import { isApart } from './request.ts';
import { SearchBox } from './SearchBox.tsx';

const LATEST = 6;

/** What is said for which status. */
const texts = {
  404: { title: words.notFoundTitle, text: words.notFoundText },
  410: { title: words.goneTitle, text: words.goneText },
};

type Props = { status: keyof typeof texts };

/** What an address without a page says: why, then ways onward. */
export async function DeadEnd({ status }: Props) {
  const { title, text } = texts[status];
  const latest = await getLatest(LATEST);
  return (
    <div className="flex flex-col gap-6 py-8">
      <Head title={title} robots="noindex" />
      <header className="flex flex-col gap-2">
        <p className="text-masthead font-black text-soft">{toPersianDigits(status)}</p>
        <h1 className="text-h1 font-black">{title}</h1>
        <p className="max-w-story text-story text-soft">{text}</p>
      </header>
      <div className="flex max-w-story flex-col gap-8">
        <SearchBox label={words.search} isLarge />
        <p>
          <a href={homeAddress} className="inline-block bg-ink px-5 py-2 font-bold text-paper hover:no-underline">
            {words.home}
          </a>
        </p>
        {latest.length > 0 && <LatestList articles={latest} plain />}
      </div>
    </div>
  );
}

/**
 * The same where Next keeps it ready: it renders what it would show for a dead end with each page that it renders.
 * The front shows a page of its own instead, so it is made for Next's own server only.
 */
export async function DeadEndBoundary({ status }: Props) {
  return (await isApart()) ? null : <DeadEnd status={status} />;
}
