import type { HomePage } from '@/lib/articles/home.ts';
import type { CommentCounts } from '@/lib/comments/counts.ts';
import { BlockHeading } from './BlockHeading.tsx';
import { FeatureStory } from './FeatureStory.tsx';

type Props = HomePage['sections'][number] & { comments: CommentCounts };

/** A section on the home page: one story with a picture, then headlines. */
export function SectionBlock({ section, articles, comments }: Props) {
  const [first, ...rest] = articles;
  if (!first) return null;
  return (
    <section aria-labelledby={`section-${section.slug}`} className={`accent-${section.slug}`}>
      <BlockHeading id={`section-${section.slug}`} title={section.title} href={section.href} />
      <FeatureStory article={first} comments={comments.get(first.code)} />
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
