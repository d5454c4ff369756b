import { getFrame } from '@/lib/site/frame.ts';

type Props = {
  /** Without the site's name; none on the home page. */
  title?: string;
  description?: string | undefined;
  /** The page's own address, from the root of the site. */
  canonical?: string;
  /** What search engines may not do (Robots Exclusion Protocol, HTML). */
  robots?: 'noindex' | 'noindex, follow' | 'noindex, nofollow';
  /** Where its address may be told. */
  referrer?: 'same-origin';
};

/** What a page says of itself to search engines, to tabs and to bookmarks. React puts it into the document's head, wherever it stands. */
export async function Head({ title, description, canonical, robots, referrer }: Props) {
  const { name, tagline, url } = (await getFrame()).site;
  return (
    <>
      <title>{title ? `${title} - ${name}` : tagline ? `${name} - ${tagline}` : name}</title>
      {description && <meta name="description" content={description} />}
      {robots && <meta name="robots" content={robots} />}
      {referrer && <meta name="referrer" content={referrer} />}
      {canonical && <link rel="canonical" href={new URL(canonical, url).href.replace(/\/$/, '')} />}
    </>
  );
}
