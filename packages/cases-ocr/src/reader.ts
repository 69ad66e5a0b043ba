import type { Doubt, PagePicture, PageReader, PageReading } from '@fta/cases-office';
import { glyphsOf, type PlacedGlyph } from './glyphs.ts';
import { missedBands } from './missed.ts';
import { cutOut, greymapOf, greyOf } from './picture.ts';
import type { PixelBox } from './pixel-box.ts';
import { pngOf } from './png.ts';
import { Recogniser } from './recogniser.ts';
import { boxOf, doubtedIn } from './second-reading.ts';

/** Pixels to an inch at which pages are drawn. */
const RESOLUTION = 200;

/** Reads scanned pages for `@fta/cases-office`; it keeps a thread until it is ended. */
export interface OcrReader extends PageReader {
  end(): Promise<void>;
}

/** What a reader gives beside the text. */
export interface OcrReaderOptions {
  /** Whether each uncertain figure comes with the strip of the page that it stands in, as a PNG. */
  readonly strips?: boolean;
}

/**
 * A reader of scanned pages, which `parseFile` and `parsePdf` of `@fta/cases-office` take as their `reader`: one file at a
 * time.
 */
export function createReader({ strips = false }: OcrReaderOptions = {}): OcrReader {
  const recogniser = new Recogniser();
  return {
    resolution: RESOLUTION,
    read: (picture) => readPage(recogniser, picture, strips),
    end: () => recogniser.end(),
  };
}

/** Lines → those that were missed → characters with their places → figures, a second time. */
async function readPage(recogniser: Recogniser, picture: PagePicture, strips: boolean): Promise<PageReading> {
  const grey = greyOf(picture);
  const found = await recogniser.readPage(greymapOf(grey));
  const lines = [...found, ...(await recogniser.readBands(missedBands(found, grey)))];
  const glyphs: PlacedGlyph[] = [];
  const doubts: Doubt[] = [];
  for (const line of glyphsOf(lines, picture)) {
    for (const { from, to, second } of await doubtedIn(line, grey, recogniser)) {
      const pixels = boxOf(line.slice(from, to), grey);
      const strip = strips ? { strip: pngOf(cutOut(grey, pixels)) } : {};
      const box = pageBox(pixels, picture);
      doubts.push({ from: glyphs.length + from, to: glyphs.length + to, second, box, ...strip });
    }
    glyphs.push(...line);
  }
  return { glyphs, doubts };
}

function pageBox({ x0, y0, x1, y1 }: PixelBox, { height, scale }: PagePicture): Doubt['box'] {
  return { left: x0 / scale, bottom: (height - y1) / scale, right: x1 / scale, top: (height - y0) / scale };
}
