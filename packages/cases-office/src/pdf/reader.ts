import type { Doubt, Glyph } from '../pages/model.ts';

/** A page as it looks. */
export interface PagePicture {
  /** Page, from 1. */
  readonly page: number;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  /** Pixels to a point. */
  readonly scale: number;
  /** Red, green, blue and opacity of each pixel, row by row from the top. */
  readonly rgba: Uint8Array;
}

/** What the picture of a page says. */
export interface PageReading {
  /** The characters and where they stand, in points. */
  readonly glyphs: readonly Glyph[];
  readonly doubts: readonly Doubt[];
}

/** Reads the pictures of pages that have no text: the seam for text recognition. */
export interface PageReader {
  /** Pixels to an inch that it wants. */
  readonly resolution: number;
  read(picture: PagePicture): Promise<PageReading>;
}
