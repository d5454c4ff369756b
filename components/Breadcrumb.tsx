import { homeAddress } from '@/lib/site/addresses.ts';
import { words } from '@/lib/words.ts';

/** The way from the home page to this one; the page itself is not repeated. */
export function Breadcrumb({ links = [] }: { links?: { title: string; href: string }[] }) {
  return (
    <nav aria-label={words.breadcrumb} className="mb-4 text-fine text-soft print:hidden">
      <ol className="flex flex-wrap gap-x-2">
        {[{ title: words.home, href: homeAddress }, ...links].map(({ title, href }, index) => (
          <li key={href} className="flex gap-x-2">
            {index > 0 && <span aria-hidden="true">‹</span>}
            <a href={href}>{title}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
