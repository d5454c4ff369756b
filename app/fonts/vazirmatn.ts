import localFont from 'next/font/local';

/** Vazirmatn by Saber Rastikerdar (SIL Open Font License 1.1), the weights 400 to 900 in one file that `npm run font` makes. */
export const vazirmatn = localFont({
  src: './vazirmatn.woff2',
  weight: '400 900',
  // Preloaded, it is there before the first paint; where it is not, this page keeps the reader's own font and nothing shifts.
  display: 'optional',
  adjustFontFallback: false,
  variable: '--font-vazirmatn',
  // Latin words are in the first of them.
  fallback: ['system-ui', 'Noto Sans Arabic', 'Tahoma', 'sans-serif'],
});
