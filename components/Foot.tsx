import {
  archiveAddress,
  correctionsAddress,
  homeAddress,
  latestAddress,
  mostViewedAddress,
  savedAddress,
} from '@/lib/site/addresses.ts';
import { getFrame } from '@/lib/site/frame.ts';
import { liteAddress } from '@/lib/site/lite.ts';
import { liteWords } from '@/lib/words/lite.ts';
import { offlineWords } from '@/lib/words/offline.ts';
import { words } from '@/lib/words.ts';
import { Footer } from './Footer.tsx';

/** What stands below every page. */
export async function Foot() {
  const { site, sections, pages } = await getFrame();
  return (
    <Footer
      site={site}
      sections={sections}
      lists={[
        { title: words.latest, href: latestAddress },
        { title: words.mostViewed, href: mostViewedAddress },
        { title: words.archive, href: archiveAddress },
      ]}
      pages={[
        ...pages,
        { title: words.corrections, href: correctionsAddress },
        { title: offlineWords.savedList, href: savedAddress },
        { title: liteWords.name, href: liteAddress(homeAddress) },
      ]}
    />
  );
}
