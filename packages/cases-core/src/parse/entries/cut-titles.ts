import { columns } from '../../text/characters.ts';
import { endsText } from '../../text/stops.ts';
import type { Line } from '../lines/lines.ts';
import type { MarkerStyle } from '../lines/markers.ts';
import type { DocumentReading, Reading } from './readings.ts';

/** Longest title, with its marker, that is put together from lines. */
const LONGEST = 90;
const LONGEST_REST = 60;
/** Characters from which on a line may have been cut by a wrap. */
const SHORTEST_WRAP = 15;
/** Lines on either side that show how wide the text is. */
const AROUND = 4;

interface Page extends Pick<DocumentReading, 'readings' | 'wraps'> {
  /** Nothing but the underline of a heading stands between the two. */
  adjoin(before: Reading, next: Reading): boolean;
}

/**
 * The lines, by index, that go on with the marked title above them where no 。 closes titles: a text is closed by a
 * stop, so what ends without one below a title is the rest of it. Titles cut short of the page's width are believed
 * only where the document cuts many of their style.
 */
export function restsOfTitles(
  { readings, closedStyles, wraps }: DocumentReading,
  lines: readonly Line[],
): ReadonlySet<number> {
  const adjoin = (before: Reading, next: Reading) =>
    lines.slice(before.index + 1, next.index).every(({ kind }) => kind === 'rule');
  const page: Page = { readings, wraps, adjoin };
  const rests = new Set<number>();
  const styles = new Map<MarkerStyle, { all: number; cut: number[][] }>();
  for (const [at, { marker, section, text }] of readings.entries()) {
    if (!marker || marker.style === 'case' || section || closedStyles.has(marker.style) || endsText(text)) continue;
    const style = styles.get(marker.style) ?? { all: 0, cut: [] };
    styles.set(marker.style, style);
    style.all++;
    const wrapped = titleLines(page, at, 0);
    const cut = wrapped.length === 0 ? titleLines(page, at, 1) : [];
    for (const index of wrapped) rests.add(index);
    if (cut.length > 0) style.cut.push(cut);
  }
  for (const { all, cut } of styles.values()) {
    if (cut.length >= 3 && cut.length * 5 >= all) for (const index of cut.flat()) rests.add(index);
  }
  return rests;
}

/** The lines behind `at` up to the title's end: those that a wrap has cut, and `cuts` that end short of its width. */
function titleLines({ readings, wraps, adjoin }: Page, at: number, cuts: number): number[] {
  const lines: number[] = [];
  let length = readings[at]?.text.length ?? 0;
  let left = cuts;
  let end = at;
  for (; ; end++) {
    const [last, next] = [readings[end], readings[end + 1]];
    if (!last || !next || !adjoin(last, next) || !isUnmarked(next) || isIndented(next, last)) break;
    const wrapped = wraps && isCutByWrap(readings, end);
    if (!wrapped && (left-- <= 0 || !isRest(next))) break;
    length += next.text.length;
    if (length > LONGEST || !isRest(next)) return [];
    lines.push(next.index);
  }
  const [last, next] = [readings[end], readings[end + 1]];
  return last && next && adjoin(last, next) && !endsText(last.text) && !(cuts > 0 && wraps && goesOn(last, next))
    ? lines
    : [];
}

/** The first line of a paragraph. */
const isIndented = ({ line }: Reading, before: Reading): boolean => line.indent >= before.line.indent + 2;

/** As wide as the text behind it, so that a wrap may have cut it. */
function goesOn(last: Reading, next: Reading): boolean {
  const width = ({ text, line }: Reading) => columns(text) + line.indent;
  return isUnmarked(next) && last.line.block === next.line.block && width(last) >= width(next) * 0.85;
}

function isUnmarked({ marker, section, provider, listed, titled, line }: Reading): boolean {
  return !marker && !section && !provider && !listed && !titled && !line.bullet && line.kind === 'text';
}

function isRest({ text }: Reading): boolean {
  return text.length <= LONGEST_REST && !/[。；！？]/u.test(text) && !endsText(text);
}

/** As wide as the text around it; in a block of its own, as wide as any line of the title. */
function isCutByWrap(readings: readonly Reading[], at: number): boolean {
  const line = readings[at];
  if (!line || readings[at + 1]?.line.block !== line.line.block || rawLength(line) < SHORTEST_WRAP) return false;
  const around = readings
    .slice(Math.max(0, at - AROUND), at + AROUND + 1)
    .filter(
      (other) => other !== line && other.line.block === line.line.block && isUnmarked(other) && other.line.depth === 0,
    );
  const longest = Math.max(...around.map(({ text }) => text.length));
  const widest = Math.max(...around.map(({ text }) => columns(text)));
  const alone = readings[at + AROUND]?.line.block !== line.line.block && !around.some(({ text }) => endsText(text));
  if (alone) return line.text.length >= longest - 1 || rawLength(line) >= longest - 1;
  return (
    [line.text.length, rawLength(line)].some((length) => Math.abs(length - longest) <= 1) ||
    Math.abs(columns(line.text) - widest) <= 1
  );
}

/** Characters of a line with its heading marks. */
function rawLength({ line, text }: Reading): number {
  return text.length + Math.max(0, line.end - line.start - line.text.length);
}
