import { words } from '@/lib/words.ts';

/** What can be written into a search field. */
export function SearchTips() {
  return (
    <div className="border-t border-line pt-5 text-small text-soft">
      <dl className="grid gap-x-6 gap-y-2 sm:grid-cols-[auto_1fr]">
        {words.searchTips.map(([example, text]) => (
          <div key={example} className="sm:col-span-2 sm:grid sm:grid-cols-subgrid">
            <dt className="font-bold text-ink">{example}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <p className="pt-3">{words.searchHint}</p>
    </div>
  );
}
