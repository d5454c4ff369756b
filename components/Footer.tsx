import { now } from '@/lib/clock.ts';
import { formatJalaliDate } from '@/lib/persian/format.ts';
import type { Section } from '@/lib/sections/sections.ts';
import { homeAddress } from '@/lib/site/addresses.ts';
import type { Site } from '@/lib/site/site.ts';
import { words } from '@/lib/words.ts';
import { Mark } from './Mark.tsx';

type Link = { title: string; href: string };
type Props = { site: Site; sections: Section[]; lists: Link[]; pages: Link[] };

/** The foot of every page: sections, lists, standing pages, the newsroom's other addresses. */
export function Footer({ site, sections, lists, pages }: Props) {
  const social = site.social.map(({ name, url }) => ({ title: name, href: url }));
  return (
    <footer className="mx-auto mt-16 max-w-page px-4 pb-10 sm:px-6 print:hidden">
      <div className="grid grid-cols-2 gap-8 border-t-4 border-double border-rule pt-8 lg:grid-cols-[2fr_1fr_1fr_1fr_1fr]">
        <div className="flex flex-col gap-2 max-sm:col-span-2">
          <a href={homeAddress} className="flex items-center gap-2 text-h3 font-black">
            <Mark className="size-5 text-accent" />
            {site.name}
          </a>
          {site.description && <p className="max-w-sm text-small text-soft">{site.description}</p>}
        </div>
        <Links title={words.sections} links={sections} />
        <Links title={words.allNews} links={lists} />
        <Links title={words.standingPages} links={pages} />
        <Links title={words.social} links={social} rel="me noopener" />
      </div>
      <p className="mt-8 flex flex-wrap justify-between gap-4 text-fine text-soft">
        <span>{formatJalaliDate(now())}</span>
        <a href="#top">{words.backToTop}</a>
      </p>
    </footer>
  );
}

function Links({ title, links, rel }: { title: string; links: Link[]; rel?: string }) {
  if (links.length === 0) return null;
  return (
    <div>
      <p className="mb-1 text-small font-black">{title}</p>
      <ul className="flex flex-col text-small text-soft">
        {links.map((link) => (
          <li key={link.href}>
            <a href={link.href} rel={rel} className="block py-0.5 hover:text-ink">
              {link.title}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
