import type { SearchAsked } from '@/lib/site/addresses.ts';
import { searchPageAddress } from '@/lib/site/addresses.ts';
import { words } from '@/lib/words.ts';
import { SearchField } from './SearchField.tsx';

type Option = { slug: string; title: string };
type Props = { asked: SearchAsked; badDates: readonly ('from' | 'to')[]; sections: Option[]; authors: Option[] };

/** The search page's own form: words, and what narrows them; open where something does. */
export function SearchForm({ asked, badDates, sections, authors }: Props) {
  const { q, section, author, from, to } = asked;
  const isNarrowed = [section, author, from, to].some(Boolean);
  return (
    <search aria-label={words.search}>
      <form action={searchPageAddress} className="flex flex-col gap-3">
        <div className="flex">
          <SearchField label={words.searchField} isLarge placeholder={words.searchField} value={q} />
        </div>
        <details open={isNarrowed} className="text-small">
          <summary className="w-fit cursor-pointer py-1 text-soft hover:text-ink">{words.searchMore}</summary>
          <div className="grid grid-cols-1 gap-x-6 gap-y-3 pt-3 sm:grid-cols-2">
            <Choice
              name="section"
              label={words.section}
              any={words.searchAnySection}
              options={sections}
              value={section}
            />
            {authors.length > 0 && (
              <Choice name="author" label={words.author} any={words.searchAnyAuthor} options={authors} value={author} />
            )}
            <DateField name="from" label={words.searchFrom} value={from} isBad={badDates.includes('from')} />
            <DateField name="to" label={words.searchTo} value={to} isBad={badDates.includes('to')} />
          </div>
        </details>
      </form>
    </search>
  );
}

const FIELD = 'w-full rounded-none border border-line bg-paper px-3 py-1.5 text-body';

type ChoiceProps = { name: string; label: string; any: string; options: Option[]; value: string | undefined };

function Choice({ name, label, any, options, value = '' }: ChoiceProps) {
  return (
    <div className="flex flex-col gap-1">
      <label htmlFor={`search-${name}`} className="font-bold">
        {label}
      </label>
      <select id={`search-${name}`} name={name} defaultValue={value} className={FIELD}>
        <option value="">{any}</option>
        {options.map(({ slug, title }) => (
          <option key={slug} value={slug}>
            {title}
          </option>
        ))}
      </select>
    </div>
  );
}

type DateProps = { name: 'from' | 'to'; label: string; value: string | undefined; isBad: boolean };

function DateField({ name, label, value, isBad }: DateProps) {
  const problem = `search-${name}-problem`;
  return (
    <div className="flex flex-col gap-1">
      <label htmlFor={`search-${name}`} className="font-bold">
        {label}
      </label>
      <input
        id={`search-${name}`}
        name={name}
        defaultValue={value}
        placeholder={words.searchDateForm}
        autoComplete="off"
        dir="ltr"
        aria-invalid={isBad || undefined}
        aria-describedby={isBad ? problem : undefined}
        className={`${FIELD} text-end placeholder:text-soft`}
      />
      {isBad && (
        <span id={problem} className="text-alert">
          {words.searchBadDate}
        </span>
      )}
    </div>
  );
}
