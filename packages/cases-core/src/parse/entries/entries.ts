import { type ProviderReading, readProvider } from '../../derive/providers.ts';
import { CELL_GAP } from '../../text/characters.ts';
import type { Line } from '../lines/lines.ts';
import { type Marker, readBareNumber, readMarker } from '../lines/markers.ts';
import { type LearntHeadings, readSectionHeading, type SectionReading } from '../lines/section-heading.ts';
import type { Contents } from '../noise/contents.ts';
import { concatenate, normalise, type Piece, type Run } from '../source/piece.ts';
import { restsOfTitles } from './cut-titles.ts';
import { breaksOff, continues, isHeading, OpenText } from './joins.ts';
import { headingOf, type Reading, readDocument } from './readings.ts';

/** A logical line: a heading, a paragraph, a table row, whole again whatever pages and wraps did to it. */
export interface Entry {
  readonly piece: Piece;
  readonly marker: Marker | null;
  readonly section: SectionReading | null;
  readonly provider: ProviderReading | null;
  /** Heading depth, 0 for none. */
  readonly depth: number;
  readonly bold: boolean;
  /** UTF-16 offset up to which the text is bold from its start on, 0 for none. */
  readonly boldEnd: number;
  readonly bullet: boolean;
  readonly table: boolean;
  readonly fenced: boolean;
  /** A form says that it is the title of a case. */
  readonly titled: boolean;
  /** Its first line, as an index. */
  readonly first: number;
  /** A heading put together from lines that a page break or a wrap had cut. */
  readonly rejoined: boolean;
  /** Half-width punctuation marks made full-width. */
  readonly widened: number;
  /** Numbers put together that stood digit by digit. */
  readonly closed: number;
}

/** Joins lines to logical lines. `skipped` lines (noise, contents) take no part and let a sentence run across them. */
export function joinLines(
  source: string,
  lines: readonly Line[],
  skipped: { has(index: number): boolean },
  contents: Contents,
): Entry[] {
  const read = readDocument(source, lines, skipped, contents);
  const document = { ...read, titleRests: restsOfTitles(read, lines) };
  const entries: Entry[] = [];
  let open: OpenText | undefined;
  /** Pictures that stand in the middle of the open text. */
  let pictures: OpenText[] = [];
  const close = () => {
    if (open) entries.push(finish(source, open, document.headings));
    for (const picture of pictures) entries.push(finish(source, picture, document.headings));
    pictures = [];
  };
  for (const [index, reading] of document.readings.entries()) {
    const beforeProvider = document.readings[index + 1]?.provider != null;
    if (open && continues(open, reading, document, beforeProvider)) {
      open.add(reading);
      continue;
    }
    if (open && reading.line.kind === 'image' && breaksOff(open)) {
      pictures.push(new OpenText(reading));
      continue;
    }
    close();
    open = new OpenText(reading);
  }
  close();
  return entries;
}

function finish(source: string, open: OpenText, headings: LearntHeadings): Entry {
  const { first, lines } = open;
  const piece = normalise(
    concatenate(
      source,
      lines.map(({ line }) => (line.kind === 'table' ? line.runs : joinBreaks(source, line.runs))),
    ),
  );
  const bold = boldEnd(piece, lines);
  const marker = readMarker(piece.text) ?? (first.marker?.style === 'arabic-zero' ? readBareNumber(piece.text) : null);
  return {
    piece,
    marker: marker?.style === 'article' && !first.marker ? null : marker,
    section:
      first.line.kind === 'table'
        ? null
        : (headingOf(first.line, piece.text, headings) ?? readSection(piece.text, bold, headings)),
    provider: readEntryProvider(piece.text, open),
    depth: first.line.depth,
    bold: lines.every((reading) => reading.bold),
    boldEnd: bold,
    bullet: first.line.bullet,
    table: first.line.kind === 'table' || first.line.kind === 'image',
    fenced: first.line.fenced,
    titled: first.line.role === 'title',
    first: first.index,
    rejoined: lines.length > 1 && isHeading(open),
    widened: piece.widened ?? 0,
    closed: piece.closed ?? 0,
  };
}

/** `<br>` in a paragraph is a line break of it; in a table it parts what stands in one cell. */
function joinBreaks(source: string, runs: readonly Run[]): readonly Run[] {
  const isBreak = ({ as, start }: Run) => as === CELL_GAP && source.startsWith('<br', start);
  return runs.some(isBreak) ? runs.map((run) => (isBreak(run) ? { ...run, as: '\n' } : run)) : runs;
}

/** The provider of a line; a bare name is one only by its place, which the line itself knows. */
function readEntryProvider(text: string, { first, lines }: OpenText): ProviderReading | null {
  if (first.line.role) return first.line.role === 'provider' ? { start: 0, end: text.length, form: 'label' } : null;
  if (text.length > 120) return null;
  const reading = readProvider(text);
  return !reading && lines.length === 1 && first.provider ? { start: 0, end: text.length, form: 'name' } : reading;
}

/** A section heading, in a line of its own or in bold with its text running on behind it. */
function readSection(text: string, bold: number, headings: LearntHeadings): SectionReading | null {
  const reading = readSectionHeading(text, headings);
  if (reading || bold === 0 || bold >= text.length) return reading;
  const runIn = readSectionHeading(text.slice(0, bold), headings);
  return runIn && { ...runIn, body: bold };
}

/** How far the text is bold from its start on, as an offset of the text. */
function boldEnd(piece: Piece, readings: readonly Reading[]): number {
  let until = 0;
  for (const { line } of readings) {
    if (line.boldUntil === 0) break;
    until = line.boldUntil;
    if (line.boldUntil !== line.runs.at(-1)?.end) break;
  }
  if (until === 0) return 0;
  for (let k = piece.at.length - 1; k >= 0; k--) {
    const [at, from] = [piece.at[k] ?? 0, piece.from[k] ?? 0];
    if (from < until) return Math.min(piece.text.length, piece.at[k + 1] ?? piece.text.length, at + until - from);
  }
  return 0;
}
