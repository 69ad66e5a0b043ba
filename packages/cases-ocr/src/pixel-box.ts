/** A rectangle of a picture in pixels, from its upper left corner. */
export interface PixelBox {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}
