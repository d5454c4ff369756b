import { homeAddress, latestAddress, savedAddress } from '@/lib/site/addresses.ts';
import { ICONS, iconAddress } from '@/lib/site/icons.ts';
import { getSite } from '@/lib/site/site.ts';
import { offlineWords } from '@/lib/words/offline.ts';
import { words } from '@/lib/words.ts';

export const dynamic = 'force-dynamic';

/** The site as an application that readers can put beside others (W3C Web Application Manifest). */
export async function GET(): Promise<Response> {
  const { name, tagline, description } = await getSite();
  const manifest = {
    id: homeAddress,
    name: tagline ? `${name} - ${tagline}` : name,
    short_name: name,
    ...(description && { description }),
    lang: 'fa',
    dir: 'rtl',
    start_url: homeAddress,
    scope: homeAddress,
    display: 'standalone',
    theme_color: '#fbf9f4',
    background_color: '#fbf9f4',
    categories: ['news'],
    icons: ICONS.filter(({ use }) => use !== 'apple').map((icon) => ({
      src: iconAddress(icon),
      sizes: `${icon.size}x${icon.size}`,
      type: 'image/png',
      purpose: icon.use === 'maskable' ? 'maskable' : 'any',
    })),
    shortcuts: [
      { name: words.latest, url: latestAddress },
      { name: offlineWords.savedList, url: savedAddress },
    ],
  };
  return Response.json(manifest, {
    headers: { 'Content-Type': 'application/manifest+json', 'Cache-Control': 'public, max-age=0, must-revalidate' },
  });
}
