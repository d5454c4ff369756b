import { type Choice, nearest } from '../problems/nearest.ts';
import { at, type Problem } from '../problems/problem.ts';
import { RESERVED_SLUGS } from '../validate/page.ts';
import { placesOf, type RedirectEntry } from '../validate/redirects.ts';

/** What a path of this site can lead to. */
export type Pages = {
  codes: ReadonlySet<string>;
  sections: ReadonlySet<string>;
  authors: ReadonlySet<string>;
  /** Slugs of standing pages. */
  pages: ReadonlySet<string>;
};

/** Warns of redirects that lead nowhere, and of those that no reader ever meets, since their path is a page. */
export function checkRedirectTargets(file: string, redirects: readonly RedirectEntry[], pages: Pages): Problem[] {
  const from = new Set(redirects.map((redirect) => redirect.from));
  return redirects.flatMap((redirect): Problem[] => {
    const places = placesOf(redirect);
    if (!places) return [];
    const problems: Problem[] = [];
    if (redirect.to.startsWith('/') && !from.has(redirect.to) && leadsTo(redirect.to, pages) === 'nothing') {
      const near = nearest(redirect.to, choicesOf(pages));
      problems.push(
        at(file, places.to, {
          code: 'dead-redirect',
          severity: 'warning',
          message: `«${redirect.to}» is no page of this site`,
          value: redirect.to,
          ...(near && { nearest: near }),
        }),
      );
    }
    if (leadsTo(redirect.from, pages) === 'page')
      problems.push(
        at(file, places.from, {
          code: 'hidden-redirect',
          severity: 'warning',
          message: `«${redirect.from}» is a page itself, which readers get instead`,
          value: redirect.from,
        }),
      );
    return problems;
  });
}

/** What is at a path: a page that content makes, an address that only the site knows of, or nothing. */
function leadsTo(path: string, { codes, sections, authors, pages }: Pages): 'page' | 'unknown' | 'nothing' {
  const [first = '', second, third] = (path.split(/[?#]/)[0] ?? '').split('/').slice(1);
  const known = (isThere: boolean) => (isThere ? 'page' : 'nothing');
  switch (first) {
    case '':
      return 'page';
    case 'news':
    case 'n':
      return known(second !== undefined && codes.has(second));
    case 'fa':
      return known(second === 'news' && third !== undefined && codes.has(third));
    case 'section':
      return known(second !== undefined && sections.has(second));
    case 'author':
      return known(second !== undefined && authors.has(second));
    default:
      if (RESERVED_SLUGS.has(first) || /\.(xml|json|txt)$/.test(path)) return 'unknown';
      return known(second === undefined && pages.has(first));
  }
}

function choicesOf({ sections, pages }: Pages): Choice[] {
  return [...[...sections].map((slug) => `/section/${slug}`), ...[...pages].map((slug) => `/${slug}`)].map((value) => ({
    value,
  }));
}
