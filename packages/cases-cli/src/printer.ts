import picocolors from 'picocolors';

export type Style = 'bold' | 'dim' | 'red' | 'yellow' | 'green' | 'cyan' | 'match';

/** A piece of a line: plain text, or text in a style. Never carries control characters to the terminal. */
export type Part = string | { readonly style: Style; readonly text: string };

export interface Printer {
  line(...parts: Part[]): void;
  /** Rows of cells in columns; the last column is not padded. */
  table(rows: readonly (readonly Part[])[]): void;
  /** The text as it stands: for output that a program reads. */
  raw(text: string): void;
}

export const styled = (style: Style, text: string): Part => ({ style, text });

/** A printer that writes through `write`; without `colour`, a match is marked with ** on both sides. */
export function createPrinter(write: (text: string) => void, colour: boolean): Printer {
  const colours = picocolors.createColors(colour);
  const paint: Record<Style, (text: string) => string> = {
    bold: colours.bold,
    dim: colours.dim,
    red: colours.red,
    yellow: colours.yellow,
    green: colours.green,
    cyan: colours.cyan,
    match: colour ? (text) => colours.bold(colours.yellow(text)) : (text) => `**${text}**`,
  };
  const render = (part: Part) => (typeof part === 'string' ? printable(part) : paint[part.style](printable(part.text)));
  const line = (...parts: Part[]) => write(`${parts.map(render).join('')}\n`);

  return {
    line,
    table(rows) {
      for (const cells of aligned(rows)) line(...cells);
    },
    raw: write,
  };
}

/** C0 and C1 controls, line separators, and marks that turn the direction of what follows. */
const UNPRINTABLE = /[\p{Cc}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu;

/** Text from a document, made safe for a terminal and kept on one line. */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, (run) => (/[\t\n\r]/u.test(run) ? ' ' : ''));
}

function aligned(rows: readonly (readonly Part[])[]): Part[][] {
  const widths: number[] = [];
  for (const row of rows) {
    for (const [column, cell] of row.entries()) widths[column] = Math.max(widths[column] ?? 0, widthOf(cell));
  }
  return rows.map((row) =>
    row.flatMap((cell, column) => {
      if (column === row.length - 1) return [cell];
      return [cell, ' '.repeat((widths[column] ?? 0) - widthOf(cell) + 2)];
    }),
  );
}

const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]/u;

/** Columns of a terminal that a text takes: two for each Han character and full-width mark. */
function widthOf(part: Part): number {
  const text = printable(typeof part === 'string' ? part : part.text);
  let width = 0;
  for (const character of text) width += WIDE.test(character) ? 2 : 1;
  return width;
}
