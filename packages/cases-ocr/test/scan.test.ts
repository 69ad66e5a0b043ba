import { readFileSync } from 'node:fs';
import { type ParsedFile, parseFile } from '@fta/cases-office';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { align } from '../src/alignment.ts';
import { createReader } from '../src/index.ts';

/** The first case of the digest, written by `writeDocx`, printed by LibreOffice, drawn at 200 dpi in black, askew by 0.7°, with noise. */
const scan = readFileSync(new URL('scans/digest.pdf', import.meta.url));
const markdown = readFileSync(new URL('../../../examples/batches/yellow-river-1.md', import.meta.url), 'utf8');

const reader = createReader({ strips: true });
let read: ParsedFile;
let digest: ParsedFile;
let expected: ParsedFile['batch']['cases'][number] | undefined;
beforeAll(async () => {
  read = await parseFile(scan, { reader, language: 'en', limits: { pageMilliseconds: 30_000 } });
  digest = await parseFile(markdown);
  [expected] = digest.batch.cases;
}, 240_000);
afterAll(() => reader.end());

const outlineOf = ({ batch: { cases } }: Pick<ParsedFile, 'batch'>) =>
  cases.slice(0, 1).map(({ number, title, provider, sections }) => ({
    number,
    title,
    provider: provider.key,
    sections: sections.map(({ kind, points }) => ({ kind, points: points.map((point) => point.title) })),
  }));

const charactersOf = (entry: typeof expected) =>
  entry?.sections.flatMap(({ points }) => points.flatMap(({ paragraphs }) => [...paragraphs.join('')])) ?? [];

describe('a scan', () => {
  it('is read as the case that was printed', () => {
    expect(outlineOf(read)).toEqual(outlineOf(digest));
    expect(read.coverage.leftovers).toEqual([]);
    expect(read.diagnostics[0]).toMatchObject({ ruleId: 'pages-recognised', severity: 'info' });
  });

  it('has few wrong characters', () => {
    const [printed, found] = [charactersOf(expected), charactersOf(read.batch.cases[0])];
    const places = align(printed, found);
    const wrong = printed.filter((character, at) => {
      const place = places[at] ?? 0;
      return found[place] !== character || places[at + 1] !== place + 1;
    });
    expect(printed.length).toBeGreaterThan(300);
    expect(wrong.length / printed.length).toBeLessThan(0.03);
  });

  it('has no figure that differs from the printed one and is not uncertain', () => {
    const [printed, found] = [expected?.figures ?? [], read.batch.cases[0]?.figures ?? []];
    const differ = [...without(printed, found), ...without(found, printed)];
    expect(printed.length).toBeGreaterThan(15);
    expect(differ.length).toBeLessThan(4);
    const doubted = read.pages?.uncertain ?? [];
    const isMarked = ({ text, path }: Figure) =>
      doubted.some(
        (each) => each.path === `/cases/0${path}` && [each.first, each.second].some((one) => sharesDigits(one, text)),
      );
    expect(differ.filter((figure) => !isMarked(figure))).toEqual([]);
  });

  it('says of an uncertain figure where it stands, in the text and on its page, and shows it', () => {
    const [figure] = read.pages?.uncertain ?? [];
    const { start, end } = figure?.place ?? {};
    expect(read.text.slice(start?.offset, end?.offset)).toBe(figure?.first);
    expect(figure?.second).not.toBe(figure?.first);
    const places = read.pages?.nodes[figure?.path ?? ''] ?? [];
    const around = places.find(({ page }) => page === figure?.page)?.box;
    expect(figure?.box.bottom).toBeGreaterThan((around?.bottom ?? 0) - 12);
    expect(figure?.box.top).toBeLessThan((around?.top ?? 0) + 12);
    expect(Buffer.from(figure?.strip ?? []).toString('latin1', 1, 4)).toBe('PNG');
    const told = read.diagnostics.filter(({ ruleId }) => ruleId === 'uncertain-figure');
    expect(told).toHaveLength(read.pages?.uncertain.length ?? 0);
    expect(told[0]).toMatchObject({ severity: 'error', case: 'batch-1-01', path: figure?.path, place: figure?.place });
  });
});

type Figure = ParsedFile['batch']['cases'][number]['figures'][number];

/** Figures that are not among others. */
function without(figures: readonly Figure[], others: readonly Figure[]): Figure[] {
  const texts = others.map(({ text }) => text);
  return figures.filter(({ text }) => !texts.includes(text));
}

const digitsOf = (text: string): string => text.replace(/[^\d.]/gu, '');

function sharesDigits(a: string, b: string): boolean {
  return digitsOf(a).includes(digitsOf(b)) || digitsOf(b).includes(digitsOf(a));
}

describe('a reader that has ended', () => {
  it('reads nothing any more', async () => {
    const ended = createReader();
    await ended.end();
    const picture = { page: 1, width: 1, height: 1, scale: 1, rgba: Uint8Array.of(255, 255, 255, 255) };
    await expect(ended.read(picture)).rejects.toThrow('ended');
  });
});
