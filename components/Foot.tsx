import { correctionsAddress } from '@/lib/site/addresses.ts';
import { getFrame } from '@/lib/site/frame.ts';
import { words } from '@/lib/words.ts';
import { Footer } from './Footer.tsx';

/** What stands below every page. */
export async function Foot() {
  const { site, sections, pages } = await getFrame();
  return (
    <Footer
      site={site}
      sections={sections}
      pages={[...pages, { title: words.corrections, href: correctionsAddress }]}
    />
  );
}
