import type { PagePicture, PageReader, PageReading } from '@fta/cases-office';
import { glyphsOf } from './glyphs.ts';
import { greymapOf, greyOf } from './picture.ts';
import { Recogniser } from './recogniser.ts';

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

async function readPage(recogniser: Recogniser, picture: PagePicture): Promise<PageReading> {
  const lines = await recogniser.readPage(greymapOf(greyOf(picture)));
  const glyphs = glyphsOf(lines, picture).flat();
  return { glyphs, doubts: [] };
}
