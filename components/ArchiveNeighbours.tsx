import type { ArchiveLink } from '@/lib/archive/stretch.ts';
import { words } from '@/lib/words.ts';

type Props = { previous?: ArchiveLink | undefined; next?: ArchiveLink | undefined };

/** Ways from a day or month of the archive to the nearest ones with news: the earlier first, as time runs. */
export function ArchiveNeighbours({ previous, next }: Props) {
  if (!previous && !next) return null;
  return (
    <nav
      aria-label={words.archiveNeighbours}
      className="mb-6 flex flex-wrap justify-between gap-x-6 gap-y-2 text-small font-bold print:hidden"
    >
      {previous && (
        <a href={previous.href} rel="prev" className="py-1">
          <span aria-hidden="true">{'→ '}</span>
          <span className="sr-only">{words.archiveEarlier}</span>
          {previous.title}
        </a>
      )}
      {next && (
        <a href={next.href} rel="next" className="ms-auto py-1">
          <span className="sr-only">{words.archiveLater}</span>
          {next.title}
          <span aria-hidden="true">{' ←'}</span>
        </a>
      )}
    </nav>
  );
}
