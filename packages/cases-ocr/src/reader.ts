import type { Doubt, PagePicture, PageReader, PageReading } from '@fta/cases-office';
import { glyphsOf, type PlacedGlyph } from './glyphs.ts';
import { missedBands } from './missed.ts';
import { greymapOf, greyOf } from './picture.ts';
import { Recogniser } from './recogniser.ts';
import { boxOf, doubtedIn } from './second-reading.ts';

/** Pixels to an inch at which pages are drawn. */
const RESOLUTION = 200;

/** Reads scanned pages for `@fta/cases-office`; it keeps a thread until it is ended. */
export interface OcrReader extends PageReader {
  end(): Promise<void>;
}

/** A reader of scanned pages. */
export function createReader(): OcrReader {
  const recogniser = new Recogniser();
  return {
    resolution: RESOLUTION,
    read: (picture) => readPage(recogniser, picture),
    end: () => recogniser.end(),
  };
}

/** Lines → those that were missed → characters with their places → figures, a second time. */
async function readPage(recogniser: Recogniser, picture: PagePicture): Promise<PageReading> {
  const grey = greyOf(picture);
  const found = await recogniser.readPage(greymapOf(grey));
  const lines = [...found, ...(await recogniser.readBands(missedBands(found, grey)))];
  const glyphs: PlacedGlyph[] = [];
  const doubts: Doubt[] = [];
  for (const line of glyphsOf(lines, picture)) {
    for (const { from, to, second } of await doubtedIn(line, recogniser)) {
      const box = pageBox(line.slice(from, to), picture);
      doubts.push({ from: glyphs.length + from, to: glyphs.length + to, second, box });
    }
    glyphs.push(...line);
  }
  return { glyphs, doubts };
}

function pageBox(glyphs: readonly PlacedGlyph[], { height, scale }: PagePicture): Doubt['box'] {
  const { x0, y0, x1, y1 } = boxOf(glyphs);
  return { left: x0 / scale, bottom: (height - y1) / scale, right: x1 / scale, top: (height - y0) / scale };
}
