import type { PagePicture } from '@fta/cases-office';
import { median } from './median.ts';
import { type ReadLine, symbolsOf } from './tesseract.ts';

/** A place of a picture in points from the lower left corner of its page, as if the page had been laid in straight. */
export type Straight = (x: number, y: number) => { readonly x: number; readonly y: number };

/** In characters: shorter lines say little of how a page lies. */
const LONG = 10;

/** How the places of a picture are to be turned for its lines to be level. */
export function straightened(lines: readonly ReadLine[], { width, height, scale }: PagePicture): Straight {
  const angle = angleOf(lines);
  const [sin, cos] = [Math.sin(angle), Math.cos(angle)];
  const [middleX, middleY] = [width / 2, height / 2];
  return (x, y) => {
    const [fromX, fromY] = [x - middleX, y - middleY];
    const straight = { x: cos * fromX + sin * fromY + middleX, y: cos * fromY - sin * fromX + middleY };
    return { x: straight.x / scale, y: (height - straight.y) / scale };
  };
}

/** Radians by which lines fall to the right. */
function angleOf(lines: readonly ReadLine[]): number {
  const long = lines.filter((line) => symbolsOf(line).length >= LONG);
  return median(long.map(({ baseline: { x0, y0, x1, y1 } }) => Math.atan2(y1 - y0, x1 - x0)));
}
