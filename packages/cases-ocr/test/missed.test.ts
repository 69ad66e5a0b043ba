import { describe, expect, it } from 'vitest';
import { missedBands } from '../src/missed.ts';
import type { ReadLine } from '../src/tesseract.ts';

const [WIDTH, HEIGHT, ROW] = [200, 300, 40];

const lineAt = (y0: number): ReadLine => ({
  confidence: 95,
  bbox: { x0: 20, y0, x1: 180, y1: y0 + ROW },
  baseline: { x0: 20, y0: y0 + 36, x1: 180, y1: y0 + 36 },
  rowAttributes: { rowHeight: ROW },
  words: [],
});

/** A picture that is white but for a band. */
function pictureWith(from: number, to: number) {
  const grey = new Uint8Array(WIDTH * HEIGHT).fill(255);
  for (let y = from; y < to; y++) grey.fill(0, y * WIDTH + 40, y * WIDTH + 140);
  return { width: WIDTH, height: HEIGHT, grey };
}

describe('bands of a page that were read as nothing', () => {
  const lines = [lineAt(20), lineAt(80), lineAt(200)];

  it('are those with ink between the lines', () => {
    expect(missedBands(lines, pictureWith(140, 170))).toEqual([{ x0: 20, y0: 120, x1: 180, y1: 200 }]);
  });

  it('are none where the page is white there, or a thin rule stands there', () => {
    expect(missedBands(lines, pictureWith(0, 0))).toEqual([]);
    expect(missedBands(lines, pictureWith(160, 162))).toEqual([]);
  });

  it('are none of a page without lines', () => {
    expect(missedBands([], pictureWith(140, 170))).toEqual([]);
  });
});
