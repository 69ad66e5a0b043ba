/** Entries on a page, where nobody says how many, and at most. */
export const DEFAULT_PAGE_SIZE = 25;
/** The most entries on a page. */
export const MAX_PAGE_SIZE = 100;
