import type { GreyPicture } from './picture.ts';
import type { PixelBox } from './pixel-box.ts';

/** Radians: what is less askew is read as well as it lies. */
const LEAST = 0.002;
const WHITE = 255;

/** A picture turned so that lines which fall to the right by so many radians are level. */
export function levelled(picture: GreyPicture, tilt: number): GreyPicture {
  if (Math.abs(tilt) < LEAST) return picture;
  const { width, height, grey } = picture;
  const [sin, cos] = [Math.sin(tilt), Math.cos(tilt)];
  const out = new Uint8Array(width * height).fill(WHITE);
  for (let y = 0; y < height; y++) {
    const below = y - height / 2;
    let fromX = -cos * (width / 2) - sin * below + width / 2;
    let fromY = -sin * (width / 2) + cos * below + height / 2;
    for (let x = 0; x < width; x++, fromX += cos, fromY += sin) {
      const [left, top] = [Math.floor(fromX), Math.floor(fromY)];
      if (left < 0 || top < 0 || left + 1 >= width || top + 1 >= height) continue;
      const [right, bottom] = [fromX - left, fromY - top];
      const at = top * width + left;
      const upper = (grey[at] ?? WHITE) * (1 - right) + (grey[at + 1] ?? WHITE) * right;
      const lower = (grey[at + width] ?? WHITE) * (1 - right) + (grey[at + width + 1] ?? WHITE) * right;
      out[y * width + x] = upper * (1 - bottom) + lower * bottom;
    }
  }
  return { width, height, grey: out };
}

/** Where a box of a levelled picture lies on the picture as it was. */
export function boxBefore(
  { x0, y0, x1, y1 }: PixelBox,
  { width, height }: Pick<GreyPicture, 'width' | 'height'>,
  tilt: number,
): PixelBox {
  if (Math.abs(tilt) < LEAST) return { x0, y0, x1, y1 };
  const [sin, cos] = [Math.sin(tilt), Math.cos(tilt)];
  const [x, y] = [(x0 + x1) / 2 - width / 2, (y0 + y1) / 2 - height / 2];
  const [middleX, middleY] = [cos * x - sin * y + width / 2, sin * x + cos * y + height / 2];
  const halfWidth = (cos * (x1 - x0) + Math.abs(sin) * (y1 - y0)) / 2;
  const halfHeight = (Math.abs(sin) * (x1 - x0) + cos * (y1 - y0)) / 2;
  return { x0: middleX - halfWidth, y0: middleY - halfHeight, x1: middleX + halfWidth, y1: middleY + halfHeight };
}
