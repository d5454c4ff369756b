import type { DetailedHTMLProps, HTMLAttributes } from 'react';

type Island = DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement>;

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      [name: `peyk-${string}`]: Island;
      'peyk-place': Island & { 'data-src': string };
    }
  }
}
