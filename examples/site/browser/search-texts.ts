import type { Texts } from '../texts/texts.ts';

/** What the search says; the rest of the list is said by the page. */
export type SearchTexts = Omit<
  Texts['list'],
  'intro' | 'empty' | 'emptyHint' | 'page' | 'pages' | 'previous' | 'next' | 'figures'
>;
