import type { HomePage } from '@/lib/articles/home.ts';
import { BlockHeading } from './BlockHeading.tsx';
import { FeatureStory } from './FeatureStory.tsx';

/** A section on the home page: one story with a picture, then headlines. */
export function SectionBlock({ section, articles }: HomePage['sections'][number]) {
  const [first, ...rest] = articles;
  if (!first) return null;
  return (
    <section aria-labelledby={`section-${section.slug}`} className={`accent-${section.slug}`}>
      <BlockHeading id={`section-${section.slug}`} title={section.title} href={section.href} />
      <FeatureStory article={first} />
      <ul className="mt-4 flex flex-col">
        {rest.map(({ code, href, title }) => (
          <li key={code} className="border-t border-line py-2.5">
            <a href={href} className="text-small font-bold">
              {title}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
