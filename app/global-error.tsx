'use client';

import './globals.css';
import { DeadEnd } from '@/components/DeadEnd.tsx';
import { words } from '@/lib/words.ts';
import { vazirmatn } from './fonts.ts';

/** The site's frame itself failed, most likely for want of its database. */
export default function GlobalError() {
  return (
    <html lang="fa" dir="rtl" className={vazirmatn.variable}>
      <body>
        <title>{words.failedTitle}</title>
        <main className="mx-auto max-w-page px-4 sm:px-6">
          <DeadEnd status="۵۰۰" title={words.failedTitle} text={words.failedText}>
            <p>
              <a href="/" className="inline-block bg-ink px-5 py-2 font-bold text-paper">
                {words.home}
              </a>
            </p>
          </DeadEnd>
        </main>
      </body>
    </html>
  );
}
