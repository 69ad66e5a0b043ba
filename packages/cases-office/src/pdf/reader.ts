import type { Glyph } from '../pages/model.ts';

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

/** Reads the pictures of pages that have no text: the seam for text recognition. */
export interface PageReader {
  /** Pixels to an inch that it wants. */
  readonly resolution: number;
  /** The characters of a page and where they stand on it, in points. */
  read(picture: PagePicture): Promise<readonly Glyph[]>;
}
