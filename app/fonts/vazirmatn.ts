import localFont from 'next/font/local';

/** Vazirmatn by Saber Rastikerdar (SIL Open Font License 1.1), the weights 400 to 900 in one file that `npm run font` makes. */
export const vazirmatn = localFont({
  src: './vazirmatn.woff2',
  weight: '400 900',
  display: 'swap',
  variable: '--font-vazirmatn',
  fallback: ['Noto Sans Arabic', 'Tahoma', 'sans-serif'],
});
