import './globals.css';
import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { Footer } from '@/components/Footer.tsx';
import { IslandsScript } from '@/components/IslandsScript.tsx';
import { Masthead } from '@/components/Masthead.tsx';
import { News } from '@/components/News.island.tsx';
import { Ticker } from '@/components/Ticker.island.tsx';
import { THEME_BOOT } from '@/lib/islands/theme-boot.ts';
import { accentStyles } from '@/lib/sections/accents.ts';
import { getFrame } from '@/lib/site/frame.ts';
import { words } from '@/lib/words.ts';
import { vazirmatn } from './fonts/vazirmatn.ts';

/** Pages are rendered for each request; keeping them is the front's work (docs/decisions). */
export const dynamic = 'force-dynamic';

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fbf9f4' },
    { media: '(prefers-color-scheme: dark)', color: '#161512' },
  ],
};

export async function generateMetadata(): Promise<Metadata> {
  const { name, tagline, description, url } = (await getFrame()).site;
  return {
    metadataBase: new URL(url),
    title: { default: tagline ? `${name} - ${tagline}` : name, template: `%s - ${name}` },
    description: description ?? tagline ?? null,
    applicationName: name,
    formatDetection: { telephone: false, date: false, address: false, email: false },
  };
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  const { site, sections, pages, ticker } = await getFrame();
  return (
    // The boot script gives it the reader's theme before React sees it.
    <html lang="fa" dir="rtl" className={vazirmatn.variable} suppressHydrationWarning>
      <head>
        <script data-boot="" dangerouslySetInnerHTML={{ __html: THEME_BOOT }} />
      </head>
      <body id="top">
        <style>{accentStyles(sections)}</style>
        <a href="#content" className="skip-link">
          {words.skipToContent}
        </a>
        <Masthead site={site} sections={sections} />
        <Ticker articles={ticker} />
        <News known={ticker} />
        <main id="content" tabIndex={-1} className="mx-auto max-w-page px-4 pt-6 sm:px-6 focus:outline-none">
          {children}
        </main>
        <Footer site={site} sections={sections} pages={pages} />
        <IslandsScript />
      </body>
    </html>
  );
}
