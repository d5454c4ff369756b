import { searchPageAddress } from '@/lib/site/addresses.ts';
import { words } from '@/lib/words.ts';
import { SearchField } from './SearchField.tsx';

type Props = {
  /** Names it among the search forms of a page. */
  label: string;
  isLarge?: boolean;
  className?: string;
};

/** A search form by itself: one field and its button, anywhere on the site. */
export function SearchBox({ label, isLarge = false, className = '' }: Props) {
  return (
    <search aria-label={label} className={`print:hidden ${className}`}>
      <form action={searchPageAddress} className="flex">
        <SearchField label={label} isLarge={isLarge} placeholder={isLarge ? words.searchField : words.search} />
      </form>
    </search>
  );
}
