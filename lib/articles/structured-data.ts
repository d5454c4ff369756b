import { type PictureWidth, pictureUrl } from '../media/address.ts';
import { isoWithOffset } from '../persian/format.ts';
import type { Site } from '../site/site.ts';
import type { Article } from './article.ts';

/** The width of pictures that search engines show large: Google asks for at least 1200 (its Article guidelines). */
const LARGE: PictureWidth = 1280;

/**
 * An article as schema.org's NewsArticle. Furniture (ticker, latest, picks, related) has no place in it.
 * @see https://schema.org/NewsArticle
 */
export function newsArticle(article: Article, site: Site, comments?: number): object {
  const { title, lead, publishedAt, updatedAt, authors, corrections, tags, picture } = article;
  const publisher = { '@type': 'NewsMediaOrganization', name: site.name, url: site.url };
  const isBy = authors.map((author) => ({ '@type': 'Person', name: author.title, url: site.url + author.href }));
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    mainEntityOfPage: site.url + article.href,
    identifier: article.code,
    headline: title,
    description: lead,
    inLanguage: 'fa',
    articleSection: article.section.title,
    datePublished: isoWithOffset(publishedAt),
    dateModified: isoWithOffset(updatedAt ?? publishedAt),
    author: isBy.length > 0 ? isBy : [publisher],
    publisher,
    ...(comments !== undefined && { commentCount: comments }),
    ...(picture && { image: [site.url + pictureUrl(picture, LARGE)] }),
    ...(tags.length > 0 && { keywords: tags.map((tag) => tag.title) }),
    ...(corrections.length > 0 && {
      correction: corrections.map(({ at, text }) => ({
        '@type': 'CorrectionComment',
        text,
        datePublished: isoWithOffset(at),
      })),
    }),
  };
}
