import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from '@fta/cases-core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS } from '../src/limits.ts';
import { parseDocx } from '../src/parse-docx.ts';
import { renderDocx } from '../src/write/render-docx.ts';
import { writeDocx } from '../src/write-docx.ts';
import { arbitraryBatch } from './documents/arbitrary.ts';

const batches = process.env.FTA_BATCHES;
const digest = fileURLToPath(new URL('../../../examples/batches/yellow-river-1.md', import.meta.url));
const official = batches === undefined ? '' : join(batches, 'batch-1.md');
const SOURCES = [digest, official].filter((path) => existsSync(path));

const read = (bytes: Uint8Array) => parseDocx(bytes, { limits: DEFAULT_LIMITS });

describe('batch → .docx → batch', () => {
  it.each(SOURCES)('%s: the same batch, and the same bytes each time', (path) => {
    const { batch } = parse(readFileSync(path, 'utf8'));
    const bytes = renderDocx(batch);
    const back = read(bytes);
    expect(back.batch).toEqual(batch);
    expect(back.coverage.leftovers).toEqual([]);
    expect(Buffer.from(renderDocx(batch)).equals(bytes)).toBe(true);
  });

  it('any batch at all, whole or its cases alone, is the same', () => {
    fc.assert(
      fc.property(arbitraryBatch, fc.constantFrom('batch' as const, 'cases' as const), (batch, extent) => {
        expect(read(renderDocx(batch, { extent })).batch).toEqual(batch);
      }),
      { numRuns: 150 },
    );
  });
});

describe('in a thread', () => {
  it('the document is the same', async () => {
    const { batch } = parse(readFileSync(digest, 'utf8'));
    expect(Buffer.from(await writeDocx(batch)).equals(renderDocx(batch))).toBe(true);
  });
});
