import * as z from 'zod';
import type { Batch } from './batch.ts';
import { valueAt } from './pointer.ts';

/** Characters of a reading that is kept: of a figure with the word behind it, far less. */
const LONGEST_READING = 1_000;

/**
 * A figure of a scan that two readings give in two ways, beside the batch that it stands in: a mark that stays until
 * somebody has looked at the page.
 */
export const uncertainFigureSchema = z.object({
  /** JSON Pointer to the text of the batch that it stands in. */
  path: z.string().startsWith('/'),
  /** UTF-16 offsets in that text, `end` exclusive. */
  start: z.number().int().min(0),
  end: z.number().int().min(1),
  /** The words of the text there: the first reading, or all of the text where that is no longer in it. */
  first: z.string().regex(/\S/),
  second: z.string().max(LONGEST_READING),
  /** Of the scan, from 1; `null` where it is not known. */
  page: z.number().int().min(1).nullable(),
});

/** A figure of a batch that two readings of a scan give in two ways. */
export type UncertainFigure = z.infer<typeof uncertainFigureSchema>;

/** More than any batch has figures. */
const MOST = 10_000;

/** Figures outside of all texts have no path; they are no figures of the batch. */
const listSchema = z.array(z.union([uncertainFigureSchema, z.object({ path: z.null() })])).max(MOST);

/**
 * The uncertain figures that JSON states beside a batch, as `{ batch, uncertain }`; none where it states none.
 * @throws TypeError for a wrong shape, and for words that the batch does not have there
 */
export function readUncertain(json: unknown, batch: Batch): UncertainFigure[] {
  if (typeof json !== 'object' || json === null || !('batch' in json) || !('uncertain' in json)) return [];
  const result = listSchema.safeParse(json.uncertain);
  if (!result.success) throw new TypeError(`Expected a list of uncertain figures:\n${z.prettifyError(result.error)}`);
  const figures = result.data.filter((figure): figure is UncertainFigure => figure.path !== null);
  for (const { path, start, end, first } of figures) {
    const text = valueAt(batch, path);
    if (typeof text === 'string' && text.slice(start, end) === first) continue;
    throw new TypeError(`Expected the uncertain figure ${JSON.stringify(first)} in ${path} from ${start} to ${end}`);
  }
  return figures;
}
