import type { DetailedHTMLProps, HTMLAttributes } from 'react';

type Island = DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement>;

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'peyk-news': Island;
      'peyk-theme': Island;
      'peyk-ticker': Island;
    }
  }
}
