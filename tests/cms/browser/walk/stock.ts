/*
 * What axe finds grave in what is Strapi's, where no plugin reaches it: the same without the plugin.
 */

/** Menus of its design system keep the keyboard, and hide all else from those who hear the page. */
export const STOCK_MENU: readonly string[] = ['aria-hidden-focus'];
/** Cells in the head of its table say how it is sorted, which cells of that role may not. */
export const STOCK_LIST: readonly string[] = ['aria-allowed-attr'];
