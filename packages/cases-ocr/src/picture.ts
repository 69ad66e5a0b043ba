import type { PagePicture, Samples } from '@fta/cases-office';
import type { PixelBox } from './pixel-box.ts';

/** A picture in shades of grey, a byte a pixel. */
export interface GreyPicture {
  readonly width: number;
  readonly height: number;
  readonly grey: Uint8Array;
}

/** ITU-R BT.601, in parts of 256. */
const RED = 77;
const GREEN = 150;
const BLUE = 29;

/** A picture of a page without its colours. */
export function greyOf({ width, height, rgba }: PagePicture): GreyPicture {
  const grey = new Uint8Array(width * height);
  for (let at = 0, from = 0; at < grey.length; at++, from += 4)
    grey[at] = ((rgba[from] ?? 0) * RED + (rgba[from + 1] ?? 0) * GREEN + (rgba[from + 2] ?? 0) * BLUE) >> 8;
  return { width, height, grey };
}

/** As a file: a portable greymap, which is the pixels as they are. */
export function greymapOf({ width, height, grey }: GreyPicture): Uint8Array {
  return Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`, 'latin1'), grey]);
}

/** A part of a picture. */
export function cutOut({ width, grey }: GreyPicture, { x0, y0, x1, y1 }: PixelBox): GreyPicture {
  const rows = Array.from({ length: y1 - y0 }, (_, row) =>
    grey.subarray((y0 + row) * width + x0, (y0 + row) * width + x1),
  );
  return { width: x1 - x0, height: y1 - y0, grey: Buffer.concat(rows) };
}

export const samplesOf = ({ width, height, grey }: GreyPicture): Samples => ({
  width,
  height,
  channels: 1,
  samples: grey,
});
