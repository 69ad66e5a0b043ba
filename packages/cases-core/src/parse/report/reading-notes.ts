import type { VFile } from 'vfile';
import type { NoiseReason } from '../../schema/vocabulary/noise-reasons.ts';
import type { Entry } from '../entries/entries.ts';
import { isLabelled } from '../entries/joins.ts';
import type { Line } from '../lines/lines.ts';
import type { BatchDraft, Ledger } from '../outline/draft.ts';
import type { OutlineBasis } from '../outline/outline.ts';
import { isPreface, OUTSIDE, proseIn } from '../outline/prose.ts';
import { RADICAL } from '../repair/radicals.ts';
import type { Places } from '../source/places.ts';
import { report } from './report.ts';

/** What the parser did to a document on its way to a batch, said once a place so that nobody is surprised. */
export interface ReadingNotes {
  readonly source: string;
  readonly lines: readonly Line[];
  readonly noise: ReadonlyMap<number, NoiseReason>;
  readonly entries: readonly Entry[];
  readonly basis: OutlineBasis;
  readonly draft: BatchDraft;
  readonly ledger: Ledger;
}

const TAG = /<\/?[a-z][^<>]*>/i;

/** Characters of the document as it came that stood for others. */
export function reportFolded(file: VFile, original: string, repaired: string, places: Places): void {
  reportStops(file, original, repaired, places);
  const folded = [...original.matchAll(RADICAL)].filter(({ 0: radical, index }) => repaired[index] !== radical);
  const [first] = folded;
  if (!first) return;
  report(file, 'radicals-folded', { count: folded.length }, places.range(first.index, first.index + 1));
}

/** Stops of the document that were made 。 */
function reportStops(file: VFile, original: string, repaired: string, places: Places): void {
  let count = 0;
  let first = -1;
  for (let at = original.indexOf('.'); at >= 0; at = original.indexOf('.', at + 1)) {
    if (repaired[at] !== '。') continue;
    count++;
    if (first < 0) first = at;
  }
  if (count > 0) report(file, 'half-width-stops', { count }, places.range(first, first + 1));
}

export function reportReading(file: VFile, notes: ReadingNotes, places: Places): void {
  reportBasis(file, notes, places);
  reportFlattened(file, notes, places);
  for (const entry of notes.entries) {
    if (entry.rejoined) report(file, 'heading-rejoined', {}, places.piece(entry.piece));
  }
  reportOutside(file, notes, places);
  reportMended(file, notes, places);
}

/** Text that belongs to no case, heavier the more of the document it is. */
function reportOutside(file: VFile, { entries, ledger: { frontMatter } }: ReadingNotes, places: Places): void {
  const pieces = frontMatter.filter(({ text }) => !isLabelled(text));
  const [first, last] = [pieces[0], pieces.at(-1)];
  if (!first || !last) return;
  const share = isPreface(pieces) ? 0 : proseIn(pieces.map((piece) => ({ piece }))) / Math.max(proseIn(entries), 1);
  const rule = share > OUTSIDE.most ? 'text-mostly-outside' : share > OUTSIDE.much ? 'text-outside' : 'front-matter';
  const percent = `${Math.round(share * 100)}%`;
  report(file, rule, { percent }, { start: places.piece(first).start, end: places.piece(last).end });
}

function reportBasis(file: VFile, { entries, basis, draft }: ReadingNotes, places: Places): void {
  const [first] = entries;
  if (!first) {
    report(file, 'empty-document', {}, null);
    return;
  }
  if (basis === 'none') report(file, 'not-a-batch', {}, places.piece(first.piece), { path: '/cases/0' });
  if (basis === 'titles' && !draft.title) report(file, 'batch-title-missing', {}, places.piece(first.piece));
}

/** Tables, images, footnotes, code and HTML, whose text stays as paragraphs. */
function reportFlattened(file: VFile, { source, lines, noise }: ReadingNotes, places: Places): void {
  let table: Line[] = [];
  let inHtml = false;
  const closeTable = () => {
    const [first, last] = [table[0], table.at(-1)];
    const rows = table.filter((line) => line.runs.length > 0).length;
    if (first && last) report(file, 'table-flattened', { count: rows }, places.range(first.start, last.end));
    table = [];
  };
  for (const [index, line] of lines.entries()) {
    if (line.kind === 'table') table.push(line);
    else closeTable();
    const place = () => places.range(line.start, line.end);
    if (line.kind === 'fence' && lines[index + 1]?.fenced) report(file, 'code-as-text', {}, place());
    if (noise.get(index) === 'footnote' && noise.get(index - 1) !== 'footnote')
      report(file, 'footnote-outside', {}, place());
    if (!line.marked) continue;
    const text = source.slice(line.start, line.end);
    if (/!\[[^[\]]*\]\(/.test(text)) report(file, 'image-dropped-to-text', {}, place());
    const tagged = TAG.test(text);
    if (tagged && !inHtml) report(file, 'html-stripped', {}, place());
    inHtml = tagged;
  }
  closeTable();
}

/** Characters of a paragraph that were changed on its way to plain text. */
function reportMended(file: VFile, { entries }: ReadingNotes, places: Places): void {
  for (const [rule, mended] of [
    ['half-width-punctuation', 'widened'],
    ['number-closed', 'closed'],
  ] as const) {
    const count = entries.reduce((sum, entry) => sum + entry[mended], 0);
    const first = entries.find((entry) => entry[mended] > 0);
    if (first) report(file, rule, { count }, places.piece(first.piece));
  }
}
