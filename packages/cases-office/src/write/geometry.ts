import type { Layout, LayoutLevel } from '../layout/layout.ts';

/** Twentieths of a point, in which Word measures. */
const TWIPS_PER_MILLIMETRE = 1440 / 25.4;
const TWIPS_PER_POINT = 20;

export const twipsOf = (millimetres: number): number => Math.round(millimetres * TWIPS_PER_MILLIMETRE);
export const millimetresOf = (twips: number): number => Math.round((twips / TWIPS_PER_MILLIMETRE) * 10) / 10;
export const twipsOfPoints = (points: number): number => Math.round(points * TWIPS_PER_POINT);

/** The grid of a page: all of it in twips. */
export interface Grid {
  /** Width of the text. */
  readonly width: number;
  /** Height of a line, so that the lines of the layout fit on a page. */
  readonly line: number;
  /**
   * What is put between characters so that those of the layout fill a line. It is stated of the characters: the grid of
   * characters of a page is read in one way by Word and in another by LibreOffice.
   */
  readonly apart: number;
  /** Width of a character of the text with what is put behind it. */
  readonly character: number;
}

export function gridOf({ page, levels }: Layout): Grid {
  const width = twipsOf(page.width) - twipsOf(page.left) - twipsOf(page.right);
  const height = twipsOf(page.height) - twipsOf(page.top) - twipsOf(page.bottom);
  const size = twipsOfPoints(levels.text.size);
  const apart = Math.floor(width / page.characters - size);
  return { width, line: Math.floor(height / page.lines), apart, character: size + apart };
}

/** Twips by which the first line of a level is indented. */
export function indentOf({ levels }: Layout, { character }: Grid, level: LayoutLevel): number {
  return Math.round(levels[level].indent * character);
}
