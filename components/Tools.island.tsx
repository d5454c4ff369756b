import type { ReactNode } from 'react';
import { words } from '@/lib/words.ts';

const SIZES = [
  { value: '', label: words.textUsual },
  { value: '2', label: words.textLarge },
  { value: '3', label: words.textLargest },
];

/**
 * What a reader can do with an article: share it, print it, make its text larger. An island, since only the device knows
 * its own ways to share and print, and the text's size belongs to the reader; without a script there is the link to
 * the ways to share.
 * @param url the article's short address, absolute
 */
export function Tools({ url, children }: { url: string; children: ReactNode }) {
  return (
    <peyk-tools className="tools print:hidden" data-url={url}>
      <a href="#share" className="pill">
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path d="M8 10V1.5M5 4l3-2.5L11 4M3 7.5v7h10v-7" />
        </svg>
        {words.share}
      </a>
      <button type="button" className="pill tool-print">
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path d="M4 5.5v-4h8v4M4 11.5H2v-6h12v6h-2M4 9.5h8v5H4z" />
        </svg>
        {words.print}
      </button>
      {children}
      <fieldset aria-label={words.textSize} className="tool-sizes">
        {SIZES.map(({ value, label }) => (
          <button
            key={value}
            type="button"
            value={value}
            aria-pressed={!value}
            aria-label={label}
            title={label}
            suppressHydrationWarning
          >
            <span aria-hidden="true">آ</span>
          </button>
        ))}
      </fieldset>
    </peyk-tools>
  );
}
