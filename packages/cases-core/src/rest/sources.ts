import * as z from 'zod';
import type { Place } from '../diagnostic.ts';

const position = z.number().int();
const point = z.object({ line: position, column: position, offset: position });

/** A stretch of a text; see {@link Place}. */
export const placeSchema = z.object({ start: point, end: point }) satisfies z.ZodType<Place>;

const pagePlace = z.object({
  /** From 1, as the file counts. */
  page: z.number().int().min(1),
  /** In points, from the lower left corner of the page as it is seen. */
  box: z.object({ left: z.number(), bottom: z.number(), right: z.number(), top: z.number() }),
});

/** The place of one text of a case in the file. */
export const textPlaceSchema = z.object({
  /** JSON Pointer in the case. */
  path: z.string(),
  /** Whether the words have been rewritten since they were read there. */
  changed: z.boolean(),
  /** In the text of the file; `null` where the file has pages. */
  lines: placeSchema.nullable(),
  /** None where the file has no pages. */
  pages: z.array(pagePlace),
});
/** The place of one text of a case in the file it was imported from. */
export type TextPlace = z.infer<typeof textPlaceSchema>;

/** The file that a case was imported from, and where in it each of its texts stands. */
export const caseSourcesSchema = z.object({
  file: z.object({
    name: z.string(),
    /** Key of `DOCUMENT_FORMATS`. */
    format: z.string(),
    sha256: z.string(),
  }),
  places: z.array(textPlaceSchema),
});
/** The file that a case was imported from, and where in it each of its texts stands. */
export type CaseSources = z.infer<typeof caseSourcesSchema>;
