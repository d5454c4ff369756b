import { words } from '@/lib/words.ts';

/** Where a reader tells the newsroom of an error; nothing where it has named no place for that. */
export function ReportError({ href }: { href: string | undefined }) {
  if (!href) return null;
  return (
    <p className="text-small text-soft print:hidden">
      <a href={href} className="inline-block underline underline-offset-[0.4em] hover:text-ink">
        {words.reportError}
      </a>
    </p>
  );
}
