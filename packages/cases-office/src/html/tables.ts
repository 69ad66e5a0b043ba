import type { Block, Table, TableCell, TableRow } from '../docx/model.ts';
import { attributeOf, elementsOf, type HtmlElement } from './tree.ts';

/** How the parts of a table are read. */
interface TableReading {
  cell(cell: HtmlElement): readonly Block[];
  hides(part: HtmlElement): boolean;
}

const GROUPS = new Set(['thead', 'tbody', 'tfoot']);
const HEADINGS = new Set('h1 h2 h3 h4 h5 h6'.split(' '));
const MOST_SPANNED = 1000;

/** A table, its caption above it; the blocks of its cells one after the other where it only arranges a page. */
export function readTable(element: HtmlElement, reading: TableReading): readonly Block[] {
  const parts = elementsOf(element.childNodes);
  const caption = parts.filter(({ tagName }) => tagName === 'caption').flatMap((part) => reading.cell(part));
  const rows = parts.flatMap((part) => (GROUPS.has(part.tagName) ? elementsOf(part.childNodes) : [part]));
  const shown = rows.filter((row) => row.tagName === 'tr' && !reading.hides(row));
  const cells = shown.map((row) => elementsOf(row.childNodes).filter(isCell));
  if (attributeOf(element, 'role') === 'presentation' || cells.flat().some((cell) => arranges(cell)))
    return [...caption, ...cells.flat().flatMap((cell) => reading.cell(cell))];
  const table: Table = { kind: 'table', rows: mergedRows(cells, reading) };
  return table.rows.length > 0 ? [...caption, table] : caption;
}

const isCell = ({ tagName }: HtmlElement): boolean => tagName === 'td' || tagName === 'th';

/** A table within a cell, or a heading, is none of a form. */
function arranges(cell: HtmlElement): boolean {
  return elementsOf(cell.childNodes).some(
    (child) => child.tagName === 'table' || HEADINGS.has(child.tagName) || arranges(child),
  );
}

/** The rows with a blank cell in each place that a cell above reaches down into. */
function mergedRows(rows: readonly (readonly HtmlElement[])[], reading: TableReading): TableRow[] {
  let reaching: number[] = [];
  return rows.map((row) => {
    const cells: TableCell[] = [];
    const next: number[] = [];
    const continueAbove = () => {
      while ((reaching[cells.length] ?? 0) > 0) {
        next[cells.length] = (reaching[cells.length] ?? 0) - 1;
        cells.push({ blocks: [], continues: true });
      }
    };
    for (const cell of row) {
      continueAbove();
      next[cells.length] = Math.min(Number(attributeOf(cell, 'rowspan')) || 1, MOST_SPANNED) - 1;
      cells.push({ blocks: reading.cell(cell), continues: false });
    }
    continueAbove();
    reaching = next;
    return { cells };
  });
}
