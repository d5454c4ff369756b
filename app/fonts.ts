import localFont from 'next/font/local';

/** Vazirmatn by Saber Rastikerdar (SIL Open Font License 1.1), all weights in one file. */
export const vazirmatn = localFont({
  src: '../node_modules/vazirmatn/fonts/webfonts/Vazirmatn[wght].woff2',
  weight: '100 900',
  display: 'swap',
  variable: '--font-vazirmatn',
  fallback: ['Noto Sans Arabic', 'Tahoma', 'sans-serif'],
});
