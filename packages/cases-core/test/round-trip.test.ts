import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { batchSchema, parse, renderMarkdown } from '../src/index.ts';
import { arbitraryBatch } from './support/arbitrary-batch.ts';
import { DIGEST, DRESSED } from './support/documents.ts';
import { FIXTURES } from './support/fixtures.ts';

const withoutNegativeZero = (value: unknown) => JSON.parse(JSON.stringify(value));

describe('canonical Markdown', () => {
  it('reads back as the same batch, for every batch that validates', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(arbitraryBatch, (batch) => {
        const { batch: back, coverage } = parse(renderMarkdown(batch));
        expect(back).toEqual(withoutNegativeZero(batch));
        expect(coverage.leftovers).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it('is the same text when rendered again', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(arbitraryBatch, (batch) => {
        const text = renderMarkdown(batch);
        expect(renderMarkdown(parse(text).batch)).toBe(text);
      }),
      { numRuns: 100 },
    );
  });

  it('reads back from CRLF and with a byte order mark', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(arbitraryBatch, (batch) => {
        const text = `\uFEFF${renderMarkdown(batch).replaceAll('\n', '\r\n')}`;
        expect(parse(text).batch).toEqual(withoutNegativeZero(batch));
      }),
      { numRuns: 100 },
    );
  });

  it('is what the bundled batch is written in', () => {
    const { batch, coverage, diagnostics } = parse(DIGEST);
    expect(batchSchema.parse(batch)).toEqual(batch);
    expect(batch.cases).toHaveLength(25);
    expect(coverage.leftovers).toEqual([]);
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(renderMarkdown(batch)).toBe(DIGEST);
  });
});

describe('a document in canonical Markdown', () => {
  it.each([...DRESSED, ...FIXTURES])('reads back as the same batch: $name', ({ source }) => {
    const { batch } = parse(source);
    const again = parse(renderMarkdown(batch));
    expect(again.batch).toEqual(batch);
    expect(again.coverage.leftovers).toEqual([]);
  });
});
