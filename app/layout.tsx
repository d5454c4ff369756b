import './globals.css';
import type { ReactNode } from 'react';
import { Foot } from '@/components/Foot.tsx';
import { Furniture } from '@/components/Furniture.tsx';
import { IslandsScript } from '@/components/IslandsScript.tsx';
import { Offline } from '@/components/Offline.island.tsx';
import { SiteHead } from '@/components/SiteHead.tsx';
import { Top } from '@/components/Top.tsx';
import { BOOT } from '@/lib/islands/boot.ts';
import { furnitureAddress } from '@/lib/site/furniture.ts';
import { vazirmatn } from './fonts/vazirmatn.ts';

/** Pages are rendered for each request; keeping them is the front's work (docs/decisions). */
export const dynamic = 'force-dynamic';

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    // The boot script gives it the reader's theme and text size before React sees it.
    <html lang="fa" dir="rtl" className={vazirmatn.variable} suppressHydrationWarning>
      <head>
        <SiteHead />
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
