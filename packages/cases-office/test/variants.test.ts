import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from '@fta/cases-core';
import { describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS } from '../src/limits.ts';
import { parseDocx } from '../src/parse-docx.ts';
import { officialFile } from './documents/official.ts';
import { outlineOf, structureOf } from './documents/outline.ts';
import { VARIANTS } from './documents/variants.ts';

const batches = process.env.FTA_BATCHES;
const digest = fileURLToPath(new URL('../../../examples/batches/yellow-river-1.md', import.meta.url));
const official = batches === undefined ? '' : join(batches, 'batch-1.md');
/** Our digest, and the first batch itself where it lies beside the repository. */
const SOURCES = [digest, official].filter((path) => existsSync(path));

describe.each(SOURCES)('%s as Word documents', (path) => {
  const { batch } = parse(readFileSync(path, 'utf8'));
  const lines = outlineOf(batch);

  it.each(Object.entries(VARIANTS))('%s: the structure is that of the Markdown', (_, write) => {
    const read = parseDocx(write(lines), { limits: DEFAULT_LIMITS });
    expect(structureOf(read.batch)).toEqual(structureOf(batch));
    expect(read.coverage.leftovers).toEqual([]);
  });

  it('laid out by GB/T 9704, with contents list, header and page numbers: the structure is that of the Markdown', async () => {
    const read = parseDocx(await officialFile(lines), { limits: DEFAULT_LIMITS });
    expect(structureOf(read.batch)).toEqual(structureOf(batch));
    expect(read.coverage.leftovers).toEqual([]);
    const reasons = new Set(read.coverage.noise.map(({ reason }) => reason));
    expect(reasons).toEqual(new Set(['contents', 'label', 'running-header', 'page-number']));
  });
});

if (official !== '') {
  describe('the first batch as the office wrote it', () => {
    const markdown = parse(readFileSync(official, 'utf8'));
    const word = parseDocx(readFileSync(join(batches ?? '', 'batch-1.docx')), { limits: DEFAULT_LIMITS });

    it('has the structure and the figures of the Markdown', () => {
      expect(structureOf(word.batch)).toEqual(structureOf(markdown.batch));
      expect(word.batch.cases.map(({ figures }) => figures)).toEqual(
        markdown.batch.cases.map(({ figures }) => figures),
      );
    });

    it('keeps every character, with contents list and page numbers as declared noise', () => {
      expect(word.coverage.leftovers).toEqual([]);
      const reasons = new Set(word.coverage.noise.map(({ reason }) => reason));
      expect(reasons).toEqual(new Set(['contents', 'page-number', 'label']));
    });
  });
}
