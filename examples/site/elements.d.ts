import type { DetailedHTMLProps, HTMLAttributes } from 'react';

type ElementProps = DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement>;

declare module 'react' {
  namespace JSX {
    /** The elements of `browser/elements.ts`. */
    interface IntrinsicElements {
      'theme-switch': ElementProps;
      'compare-toggle': ElementProps & { 'data-id': string; 'data-title': string };
    }
  }
}
