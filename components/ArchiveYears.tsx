import type { ArchiveMonthCount, ArchiveYear } from '@/lib/archive/archive.ts';
import { formatCount, toPersianDigits } from '@/lib/persian/digits.ts';
import { words } from '@/lib/words.ts';
import { BlockHeading } from './BlockHeading.tsx';

/** The years of the archive with their months; only months with news lead somewhere. */
export function ArchiveYears({ years }: { years: ArchiveYear[] }) {
  if (years.length === 0) return <p className="py-10 text-h4 text-soft">{words.nothingYet}</p>;
  return (
    <div className="flex flex-col gap-10">
      {years.map(({ year, count, months }) => (
        <section key={year} aria-labelledby={String(year)}>
          <BlockHeading id={String(year)} title={toPersianDigits(year)} />
          <p className="mb-3 text-fine text-soft">{words.count(formatCount(count))}</p>
          <ol className="grid grid-cols-2 gap-2 sm:grid-cols-3 md:grid-cols-4">
            {months.map((month) => (
              <li key={month.month}>
                <Month month={month} />
              </li>
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}

function Month({ month: { title, count, href } }: { month: ArchiveMonthCount }) {
  if (!href) return <span className="block border border-transparent px-3 py-2 text-small text-soft">{title}</span>;
  return (
    <a
      href={href}
      className="flex flex-wrap items-baseline justify-between gap-x-3 border border-line bg-sheet px-3 py-2 hover:border-accent"
    >
      <span className="text-small font-bold">{title}</span>
      <span className="text-fine text-soft">{words.count(formatCount(count))}</span>
    </a>
  );
}
