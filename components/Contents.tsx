import type { OutlineEntry } from '@/lib/articles/outline.ts';
import { words } from '@/lib/words.ts';

/** The table of contents of a long read: folded on phones, where it would push the text away. */
export function Contents({ outline }: { outline: OutlineEntry[] }) {
  if (outline.length === 0) return null;
  return (
    <nav aria-label={words.contents} className="toc print:hidden">
      <details className="md:hidden">
        <summary>{words.contents}</summary>
        <Entries entries={outline} />
      </details>
      <div className="max-md:hidden">
        <p>{words.contents}</p>
        <Entries entries={outline} />
      </div>
    </nav>
  );
}

function Entries({ entries }: { entries: OutlineEntry[] }) {
  return (
    <ol>
      {entries.map(({ id, title, entries: below }) => (
        <li key={id}>
          <a href={`#${encodeURIComponent(id)}`}>{title}</a>
          {below.length > 0 && <Entries entries={below} />}
        </li>
      ))}
    </ol>
  );
}
