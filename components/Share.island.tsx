import { type Network, shareLinks } from '@/lib/articles/share.ts';
import { words } from '@/lib/words.ts';

/** Signs of our own; none is a maker's mark. */
const SIGNS: Record<Network, string> = {
  telegram: 'M14.5 2 1.5 7.5l4 1.7L7 14l2.5-3 3 2zM5.5 9.2 14.5 2',
  eitaa: 'M2 8a6 6 0 1 1 3 5.2L2 14l.8-3A6 6 0 0 1 2 8M5.5 8.5c1 1.5 2.5 1.5 3 0s2-1.5 2.5 0',
  bale: 'M2 8a6 6 0 1 1 3 5.2L2 14l.8-3A6 6 0 0 1 2 8M5.5 8l2 2 3.5-3.5',
  rubika: 'm8 1.5 5.6 3.2v6.6L8 14.5l-5.6-3.2V4.7zM2.4 4.7 8 8l5.6-3.3M8 8v6.5',
  whatsapp: 'M2 8a6 6 0 1 1 3 5.2L2 14l.8-3A6 6 0 0 1 2 8M6 5.5c0 2.5 2 4.5 4.5 4.5',
  x: 'm2.5 2.5 11 11M13.5 2.5l-11 11',
};

/**
 * Ways to send an article on, and its short address. An island, since only a script can copy; without one the address
 * is there to be selected, and the links lead where they lead.
 * @param url the article's short address, absolute
 */
export function Share({ title, url }: { title: string; url: string }) {
  return (
    <peyk-share
      id="share"
      className="share print:hidden"
      data-url={url}
      data-copied={words.copied}
      data-select={words.copyByHand}
    >
      <section aria-labelledby="share-title">
        <h2 id="share-title">{words.share}</h2>
        <ul>
          {shareLinks(title, url).map(({ network, href, takesNothing }) => (
            <li key={network}>
              <a href={href} className="pill" rel="nofollow noopener" data-text={takesNothing && `${title}\n${url}`}>
                <svg viewBox="0 0 16 16" aria-hidden="true">
                  <path d={SIGNS[network]} />
                </svg>
                {words.networks[network]}
              </a>
            </li>
          ))}
        </ul>
        <p className="short-link">
          {`${words.shortLink}: `}
          <bdi dir="ltr" className="short-address">
            {url}
          </bdi>
          <button type="button" className="pill">
            {words.copy}
          </button>
          <span role="status" />
        </p>
      </section>
    </peyk-share>
  );
}
