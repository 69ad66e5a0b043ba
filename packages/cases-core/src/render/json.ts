import * as z from 'zod';
import { completedBatch } from '../derive/complete.ts';
import { type Batch, batchSchema } from '../schema/batch.ts';
import type { UncertainFigure } from '../schema/uncertain.ts';

/** The marks that JSON states beside the batch. */
export interface RenderJsonOptions {
  /** Where there are any, the text is that of `{ batch, uncertain }`; `readUncertain` reads them back. */
  readonly uncertain?: readonly UncertainFigure[];
}

/** A batch as JSON text, two spaces a level, a line feed at the end. */
export function renderJson(batch: Batch, { uncertain = [] }: RenderJsonOptions = {}): string {
  return `${JSON.stringify(uncertain.length > 0 ? { batch, uncertain } : batch, null, 2)}\n`;
}

/**
 * Takes in a batch from parsed JSON: the batch itself, or the `{ batch }` that the command line prints. Figures of an older
 * document are given what is made of their statement.
 * @throws TypeError naming every fault with its place, since a wrong batch is the caller's mistake.
 */
export function readBatch(json: unknown): Batch {
  const value = typeof json === 'object' && json !== null && 'batch' in json ? json.batch : json;
  const result = batchSchema.safeParse(completedBatch(value));
  if (result.success) return result.data;
  throw new TypeError(`Expected a batch of schema version 1:\n${z.prettifyError(result.error)}`);
}
