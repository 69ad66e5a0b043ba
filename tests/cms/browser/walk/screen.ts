import type { Page } from 'playwright-core';
import type { Scene } from './scene.ts';

/** A screen, opened in a fresh tab from what the scene has; none relies on what another has left. */
export interface Screen<Place = Scene> {
  readonly name: string;
  /** @returns the page that shows it */
  readonly open: (scene: Place) => Promise<Page>;
  /** Brings into view what has no room beside the text on a narrow page, or what closes when the window changes. */
  readonly narrow?: (page: Page, scene: Place) => Promise<unknown>;
  /** Whether it is Strapi's own. */
  readonly isOfStrapi?: boolean;
  /** What axe says of what is Strapi's on it, where no plugin reaches it; in part. */
  readonly stock?: readonly string[];
  /** What the browser says in its console of a failure that the screen is about. */
  readonly meant?: RegExp;
}
