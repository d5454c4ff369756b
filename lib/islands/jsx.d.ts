import type { DetailedHTMLProps, HTMLAttributes } from 'react';

type Island = DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement>;

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'peyk-filling': Island;
      'peyk-news': Island;
      'peyk-place': Island & { 'data-src': string };
      'peyk-theme': Island;
      'peyk-ticker': Island;
    }
  }
}
