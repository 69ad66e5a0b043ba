import type { Batch } from '@fta/cases-core/schema';
import type { Limits } from '../limits.ts';
import { type RenderDocxOptions, renderDocx } from './render-docx.ts';

/** What a thread is given to write. */
export interface WritingTask {
  readonly batch: Batch;
  readonly options: RenderDocxOptions;
  readonly limits: Limits;
}

export interface WritingAnswer {
  readonly written: Uint8Array;
}

export const carryOutWriting = ({ batch, options }: WritingTask): WritingAnswer => ({
  written: renderDocx(batch, options),
});
