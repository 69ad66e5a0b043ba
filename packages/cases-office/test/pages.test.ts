import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from '@fta/cases-core';
import { describe, expect, it } from 'vitest';
import { formatOf } from '../src/format.ts';
import { outlineOf, structureOf } from './documents/outline.ts';
import { PAGES } from './documents/pages.ts';
import { readPage } from './documents/read.ts';

const batches = process.env.FTA_BATCHES;
const digest = fileURLToPath(new URL('../../../examples/batches/yellow-river-1.md', import.meta.url));
const official = batches === undefined ? '' : join(batches, 'batch-1.md');
const SOURCES = [digest, official].filter((path) => existsSync(path));

describe.each(SOURCES)('%s as web pages', (path) => {
  const { batch } = parse(readFileSync(path, 'utf8'));
  const lines = outlineOf(batch);

  it.each(Object.entries(PAGES))('%s: the structure is that of the Markdown', (_, write) => {
    const page = write(lines);
    expect(formatOf(page)).toEqual({ kind: 'html' });
    const read = readPage(page);
    expect(structureOf(read.batch)).toEqual(structureOf(batch));
    expect(read.coverage.leftovers).toEqual([]);
  });
});
