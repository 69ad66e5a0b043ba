import type { GreyPicture } from './picture.ts';
import type { Recogniser } from './recogniser.ts';
import type { ReadLine } from './tesseract.ts';

/** Of 100: of most lines Tesseract is surer. */
const UNSURE = 85;
/** Of the height of a row: white around a line that is read alone. */
const MARGIN = 0.12;

/** Lines of which Tesseract was not sure, read once more by themselves; the reading that it is surer of stays. */
export async function lookedAtAgain(
  lines: readonly ReadLine[],
  { width, height }: GreyPicture,
  recogniser: Recogniser,
): Promise<ReadLine[]> {
  const out: ReadLine[] = [];
  for (const line of lines) {
    const { bbox, confidence, rowAttributes } = line;
    const margin = Math.round(MARGIN * rowAttributes.rowHeight);
    const [x0, y0] = [Math.max(0, bbox.x0 - margin), Math.max(0, bbox.y0 - margin)];
    const [x1, y1] = [Math.min(width, bbox.x1 + margin), Math.min(height, bbox.y1 + margin)];
    const again = confidence < UNSURE ? await recogniser.readBands([{ x0, y0, x1, y1 }]) : [];
    const [only] = again;
    out.push(only && again.length === 1 && only.confidence > confidence ? { ...only, rowAttributes } : line);
  }
  return out;
}
