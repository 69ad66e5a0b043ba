/*
 * What axe finds grave in what is Strapi's, where no plugin reaches it: the same without the plugin.
 */

/** Cells in the head of its table say how it is sorted, which cells of that role may not. */
export const STOCK_LIST: readonly string[] = ['aria-allowed-attr'];
