import './globals.css';
import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { Foot } from '@/components/Foot.tsx';
import { Furniture } from '@/components/Furniture.tsx';
import { IslandsScript } from '@/components/IslandsScript.tsx';
import { Offline } from '@/components/Offline.island.tsx';
import { Top } from '@/components/Top.tsx';
import { BOOT } from '@/lib/islands/boot.ts';
import { getFrame } from '@/lib/site/frame.ts';
import { furnitureAddress } from '@/lib/site/furniture.ts';
import { iconAddress } from '@/lib/site/icons.ts';
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
    icons: { icon: '/icon.svg', apple: iconAddress({ size: 180, use: 'apple' }) },
    appleWebApp: { capable: true, title: name, statusBarStyle: 'default' },
    formatDetection: { telephone: false, date: false, address: false, email: false },
  };
}

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    // The boot script gives it the reader's theme and text size before React sees it.
    <html lang="fa" dir="rtl" className={vazirmatn.variable} suppressHydrationWarning>
      <head>
        <script data-boot="" dangerouslySetInnerHTML={{ __html: BOOT }} />
      </head>
      <body id="top">
        <Furniture src={furnitureAddress('top')}>
          <Top />
        </Furniture>
        <main id="content" tabIndex={-1} className="mx-auto max-w-page px-4 pt-6 sm:px-6 focus:outline-none">
          {children}
        </main>
        <Furniture src={furnitureAddress('foot')}>
          <Foot />
        </Furniture>
        <Offline />
        <IslandsScript />
      </body>
    </html>
  );
}
