import { liteAddress } from '@/lib/site/lite.ts';
import { liteWords } from '@/lib/words/lite.ts';
import { requestHeader } from './request.ts';

/** Offers the lite edition's page to readers whose browser asks to save data; `of` is the address of the page it stands on. */
export async function LiteOffer({ of }: { of: string }) {
  if ((await requestHeader('save-data')) !== 'on') return null;
  return (
    <p className="mb-4 border-s-4 border-accent bg-sheet px-4 py-2 text-small print:hidden">
      {`${liteWords.offer} `}
      <a href={liteAddress(of)} className="font-bold text-accent underline">
        {liteWords.offerLink}
      </a>
    </p>
  );
}
