import { words } from '@/lib/words.ts';

type Props = { label: string; isLarge: boolean; placeholder: string; value?: string | undefined };

/** What to search for, and the button that does it. Letters are never smaller than browsers ask for to let a page stand. */
export function SearchField({ label, isLarge, placeholder, value }: Props) {
  return (
    <>
      <input
        type="search"
        name="q"
        defaultValue={value}
        aria-label={label}
        placeholder={placeholder}
        enterKeyHint="search"
        autoComplete="off"
        className={`min-w-0 flex-1 appearance-none rounded-none border border-e-0 border-line bg-paper text-body placeholder:text-soft ${isLarge ? 'px-4 py-2' : 'ps-2 placeholder:text-small [&::-webkit-search-cancel-button]:hidden'}`}
      />
      <button
        type="submit"
        aria-label={words.search}
        className={`grid shrink-0 cursor-pointer place-items-center ${isLarge ? 'w-14 bg-ink text-paper' : 'w-9 border border-s-0 border-line text-soft hover:text-ink'}`}
      >
        <svg viewBox="0 0 16 16" aria-hidden="true" className="size-4 fill-none stroke-current stroke-[1.75]">
          <path d="M11.2 6.6a4.6 4.6 0 1 1-9.2 0 4.6 4.6 0 0 1 9.2 0M10 10l4 4" />
        </svg>
      </button>
    </>
  );
}
