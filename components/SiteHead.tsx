import { getFrame } from '@/lib/site/frame.ts';
import { iconAddress } from '@/lib/site/icons.ts';

/** What every page's head says of the site, beside what the page says of itself (`Head`). */
export async function SiteHead() {
  const { name } = (await getFrame()).site;
  return (
    <>
      <meta name="theme-color" content="#fbf9f4" media="(prefers-color-scheme: light)" />
      <meta name="theme-color" content="#161512" media="(prefers-color-scheme: dark)" />
      <meta name="application-name" content={name} />
      <meta name="format-detection" content="telephone=no, date=no, address=no, email=no" />
      <meta name="mobile-web-app-capable" content="yes" />
      <meta name="apple-mobile-web-app-title" content={name} />
      <meta name="apple-mobile-web-app-status-bar-style" content="default" />
      <link rel="manifest" href="/manifest.webmanifest" />
      <link rel="icon" href="/icon.svg" />
      <link rel="apple-touch-icon" href={iconAddress({ size: 180, use: 'apple' })} />
    </>
  );
}
