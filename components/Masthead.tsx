import { now } from '@/lib/clock.ts';
import { formatGregorianDate, formatJalaliDay } from '@/lib/persian/format.ts';
import type { Section } from '@/lib/sections/sections.ts';
import { homeAddress, latestAddress } from '@/lib/site/addresses.ts';
import type { Site } from '@/lib/site/site.ts';
import { words } from '@/lib/words.ts';
import { Mark } from './Mark.tsx';
import { SearchBox } from './SearchBox.tsx';
import { Theme } from './Theme.island.tsx';

/** The head of every page: the site's name, today's date, search, the sections. */
export function Masthead({ site, sections }: { site: Site; sections: Section[] }) {
  const today = now();
  return (
    <header className="mx-auto max-w-page px-4 sm:px-6">
      <div className="flex flex-wrap items-end justify-between gap-x-3 gap-y-1 pt-4 sm:gap-x-6 pb-3 sm:pt-6">
        <div className="flex flex-wrap items-baseline gap-x-4">
          <a href={homeAddress} className="flex items-center gap-2.5 text-masthead font-black hover:no-underline">
            <Mark className="size-[0.8em] shrink-0 text-accent" />
            {site.name}
          </a>
          {site.tagline && <p className="text-fine text-soft max-lg:hidden">{site.tagline}</p>}
        </div>
        <SearchBox
          label={words.searchSite}
          className="min-w-0 max-w-64 flex-1 basis-24 self-center md:order-last md:max-w-48 md:self-end"
        />
        <Theme className="max-md:self-center md:order-last" />
        <p className="pb-1.5 text-fine text-soft max-md:w-full md:ms-auto">
          <span className="font-bold text-ink">{formatJalaliDay(today)}</span>
          <span aria-hidden="true" className="mx-2 text-line">
            |
          </span>
          <bdi dir="ltr" lang="en">
            {formatGregorianDate(today)}
          </bdi>
        </p>
      </div>
      <nav aria-label={words.sections} className="border-y-4 border-double border-rule print:hidden">
        <ul className="nav-strip flex gap-x-6 overflow-x-auto py-2 text-small font-bold whitespace-nowrap">
          {sections.map(({ slug, title, href }) => (
            <li key={slug} className={`accent-${slug}`}>
              <a href={href} className="block py-1 hover:text-accent">
                {title}
              </a>
            </li>
          ))}
          <li className="ms-auto">
            <a href={latestAddress} className="block py-1 text-soft hover:text-ink">
              {words.latest}
            </a>
          </li>
        </ul>
      </nav>
    </header>
  );
}
