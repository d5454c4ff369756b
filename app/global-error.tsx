'use client';

import './globals.css';
import { Failed } from '@/components/Failed.tsx';
import { words } from '@/lib/words.ts';
import { vazirmatn } from './fonts/vazirmatn.ts';

/** The site's frame itself failed, most likely for want of its database. */
export default function GlobalError() {
  return (
    <html lang="fa" dir="rtl" className={vazirmatn.variable}>
      <body>
        <title>{words.failedTitle}</title>
        <main className="mx-auto max-w-page px-4 sm:px-6">
          <Failed />
        </main>
      </body>
    </html>
  );
}
