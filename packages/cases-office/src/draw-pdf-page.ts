import { formatOf } from './format.ts';
import { DEFAULT_LIMITS, type Limits } from './limits.ts';
import type { DrawnPage } from './pdf/drawing.ts';
import { refuse } from './refusal.ts';
import { inThread } from './threads.ts';

/** What a page is drawn by, and what the drawing may cost. */
export interface DrawPageOptions {
  /** Pixels to an inch, 110 where none are given; a page of more than 16 million pixels is drawn in less detail. */
  readonly resolution?: number;
  /** Those of `DEFAULT_LIMITS` that are not given stay. */
  readonly limits?: Partial<Limits>;
}

/** Enough to read 9 points on a screen. */
const RESOLUTION = 110;

/**
 * A page of a PDF, from 1, as a picture, drawn in a thread of its own: beside the places that `parseFile` gives, to show
 * where words stand.
 *
 * @throws Refusal for a file that is no PDF, or one that is not read, and for a page that it has not
 */
export async function drawPdfPage(
  content: Uint8Array,
  page: number,
  { resolution = RESOLUTION, limits: given }: DrawPageOptions = {},
): Promise<DrawnPage> {
  const limits = { ...DEFAULT_LIMITS, ...given };
  const { kind } = formatOf(content);
  if (kind !== 'pdf') throw refuse('format', { found: kind, expected: 'PDF' });
  const answer = await inThread({ content: Uint8Array.from(content), page, resolution, limits });
  if (!('drawn' in answer)) throw new TypeError('a thread that was to draw has done something else');
  return answer.drawn;
}
