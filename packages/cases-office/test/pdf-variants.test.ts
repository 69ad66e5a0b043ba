import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Batch, parse } from '@fta/cases-core';
import { describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS, parsePdf } from '../src/index.ts';
import { cutOut } from './documents/cut-out.ts';
import { outlineOf, structureOf } from './documents/outline.ts';
import { PDF_VARIANTS } from './documents/pdf-variants.ts';
import { randomOf } from './documents/random.ts';

const batches = process.env.FTA_BATCHES;
const digest = fileURLToPath(new URL('../../../examples/batches/yellow-river-1.md', import.meta.url));
const official = batches === undefined ? '' : join(batches, 'batch-1.md');
/** Our digest, and the first batch itself where it lies beside the repository. */
const SOURCES = [digest, official].filter((path) => existsSync(path));

const read = (bytes: Uint8Array) => parsePdf(bytes, { limits: DEFAULT_LIMITS });
const flat = (text: string): string => text.normalize('NFKC').replace(/\s/gu, '');
/** What the words of a text are, whatever the printing has made of the stops at the ends of lines. */
const words = (text: string): string => flat(text).replace(/\p{P}/gu, '');

function paragraphsOf({ cases }: Batch): string[] {
  return cases.flatMap(({ lead, sections }) => [
    ...lead,
    ...sections.flatMap((section) => [...section.lead, ...section.points.flatMap(({ paragraphs }) => paragraphs)]),
  ]);
}

describe.each(SOURCES)('%s as PDF', (path) => {
  const { batch } = parse(readFileSync(path, 'utf8'));
  const lines = outlineOf(batch);

  it.each(Object.entries(PDF_VARIANTS))('%s: the structure is that of the Markdown', async (_, write) => {
    const { batch: got, coverage, diagnostics } = await read(write(lines));
    expect(structureOf(got)).toEqual(structureOf(batch));
    expect(coverage.leftovers).toEqual([]);
    expect(diagnostics.map(({ ruleId }) => ruleId)).not.toContain('text-outside');
  });

  it.each(Object.entries(PDF_VARIANTS))('%s: the words at the place of a paragraph are its own', async (_, write) => {
    const bytes = write(lines);
    const { batch: got, pages } = await read(bytes);
    const random = randomOf(3);
    const pointers = Object.keys(pages.nodes).filter((pointer) => /\/(?:paragraphs|lead)\/\d+$/.test(pointer));
    for (let round = 0; round < Math.min(200, pointers.length); round++) {
      const pointer = pointers[Math.floor(random() * pointers.length)] ?? '';
      const text = pointer
        .split('/')
        .slice(1)
        .reduce<unknown>((node, key) => (node as Record<string, unknown>)[key], got);
      expect(flat(await cutOut(bytes, pages.nodes[pointer] ?? [])), pointer).toBe(flat(String(text)));
    }
  });
});

if (official !== '') {
  describe('the first batch as it was published', () => {
    const markdown = parse(readFileSync(official, 'utf8'));

    it('has the structure, the words and the figures of the Markdown, and every character has its place', async () => {
      const { batch, coverage, pages } = await read(readFileSync(join(batches ?? '', 'batch-1.pdf')));
      const heads = (of: Batch) =>
        structureOf(of).cases.map(({ lead, figures, sections, ...others }) => ({
          ...others,
          figures,
          sections: sections.map(({ kind, heading, points }) => [kind, heading, points.map(({ title }) => title)]),
        }));
      expect(heads(batch)).toEqual(heads(markdown.batch));
      // The printing has lost fourteen commas at the ends of lines.
      expect(paragraphsOf(batch).map(words)).toEqual(paragraphsOf(markdown.batch).map(words));
      expect(coverage.leftovers).toEqual([]);
      expect(Object.keys(pages.nodes)).toContain('/cases/24/title');
    });
  });
}
