import { type Doubt, type PagePicture, type PageReader, type PageReading, pngOf } from '@fta/cases-office';
import { glyphsOf, type PlacedGlyph } from './glyphs.ts';
import { missedBands } from './missed.ts';
import { cutOut, greymapOf, greyOf, samplesOf } from './picture.ts';
import type { PixelBox } from './pixel-box.ts';
import { Recogniser } from './recogniser.ts';
import { lookedAtAgain } from './second-look.ts';
import { boxOf, doubtedIn } from './second-reading.ts';
import { boxBefore, levelled } from './turned.ts';

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

/** Levelled → lines → those that were missed, or unsure → characters with their places → figures, a second time. */
async function readPage(recogniser: Recogniser, picture: PagePicture, strips: boolean): Promise<PageReading> {
  const drawn = greyOf(picture);
  const tilt = await recogniser.tiltOf(greymapOf(drawn));
  const grey = levelled(drawn, tilt);
  const found = await recogniser.readPage(greymapOf(grey));
  const missed = await recogniser.readBands(missedBands(found, grey));
  const lines = await lookedAtAgain([...found, ...missed], grey, recogniser);
  const glyphs: PlacedGlyph[] = [];
  const doubts: Doubt[] = [];
  for (const line of glyphsOf(lines, picture)) {
    let written = 0;
    for (const { from, to, second, isPercent } of await doubtedIn(line, grey, recogniser)) {
      const figure = line.slice(from, to);
      const pixels = boxOf(figure, grey);
      const strip = strips ? { strip: pngOf(samplesOf(cutOut(grey, pixels))) } : {};
      const box = pageBox(boxBefore(pixels, grey, tilt), picture);
      glyphs.push(...line.slice(written, from));
      const start = glyphs.length;
      glyphs.push(...(isPercent ? writtenAs(second, figure) : figure));
      written = to;
      const other = isPercent ? figure.map(({ text }) => text).join('') : second;
      doubts.push({ from: start, to: glyphs.length, second: other, box, ...strip });
    }
    glyphs.push(...line.slice(written));
  }
  return { glyphs, doubts };
}

/** Other characters in the place of some. */
function writtenAs(text: string, glyphs: readonly PlacedGlyph[]): PlacedGlyph[] {
  const [first, last] = [glyphs[0], glyphs.at(-1)];
  if (!first || !last) return [];
  const width = (last.right - first.left) / text.length;
  return [...text].map((character, at) => {
    const left = first.left + at * width;
    return { ...first, text: character, left, right: left + width };
  });
}

function pageBox({ x0, y0, x1, y1 }: PixelBox, { height, scale }: PagePicture): Doubt['box'] {
  return { left: x0 / scale, bottom: (height - y1) / scale, right: x1 / scale, top: (height - y0) / scale };
}
