import { insertAt, removeAt, replaceAt } from '../list.ts';

const LINE_BREAK = /\r\n|[\r\n\v\f\u0085\u2028\u2029]/;
/** What a schema's line may not hold: control characters. Tabs of Word tables become spaces. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is kept out
const CONTROL = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f]/g;

/** One line as it is stored: no line breaks, no control characters, no white space at its ends. */
export function tidy(text: string): string {
  return text.split(LINE_BREAK).join(' ').replace(/\t/g, ' ').replace(CONTROL, '').trim();
}

/** The lines of pasted text, each tidied, blank ones left out. */
export function linesOf(text: string): string[] {
  return text.split(LINE_BREAK).map(tidy).filter(Boolean);
}

/** What is stored of the rows on the screen: the ones that hold text. */
export function storedOf(rows: readonly string[]): string[] {
  return rows.map(tidy).filter(Boolean);
}

/** Which stored paragraph a row is; for a blank row, the one it would become. */
export function storedIndexOf(rows: readonly string[], row: number): number {
  return storedOf(rows.slice(0, row)).length;
}

/** Whether rows on the screen stand for the stored paragraphs. */
export function standsFor(rows: readonly string[], paragraphs: readonly string[]): boolean {
  const stored = storedOf(rows);
  return stored.length === paragraphs.length && stored.every((text, i) => text === paragraphs[i]);
}

/** Text put into a row between two places: several lines become several rows, the caret's halves stay at the ends. */
export function pasteInto(rows: readonly string[], row: number, start: number, end: number, pasted: string): string[] {
  const text = rows[row] ?? '';
  const lines = linesOf(pasted);
  const joined = [...lines];
  joined[0] = text.slice(0, start) + (joined[0] ?? '');
  joined[joined.length - 1] = (joined.at(-1) ?? '') + text.slice(end);
  return insertAt(removeAt(rows, row), row, ...joined);
}

/** A row cut in two at the caret, as the Enter key does in a word processor. */
export function splitRow(rows: readonly string[], row: number, caret: number): string[] {
  const text = rows[row] ?? '';
  return insertAt(replaceAt(rows, row, text.slice(0, caret)), row + 1, text.slice(caret));
}

/** A row joined to the one before it, as the Backspace key does at the start of a paragraph. */
export function joinRow(rows: readonly string[], row: number): string[] {
  const [before, text] = [rows[row - 1], rows[row]];
  if (before === undefined || text === undefined) return [...rows];
  return removeAt(replaceAt(rows, row - 1, before + text), row);
}
