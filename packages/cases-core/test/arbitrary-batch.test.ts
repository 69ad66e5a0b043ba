import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { batchSchema } from '../src/schema/batch.ts';
import { arbitraryBatch } from './support/arbitrary-batch.ts';

describe('arbitraryBatch', () => {
  it('yields batches that the schema accepts, unchanged', () => {
    fc.assert(
      fc.property(arbitraryBatch, (batch) => {
        expect(batchSchema.parse(batch)).toEqual(batch);
      }),
      { numRuns: 200 },
    );
  });
});
