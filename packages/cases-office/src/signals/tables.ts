import type { LineChange } from '@fta/cases-core';
import type { Block, Paragraph, Table, TableCell } from '../docx/model.ts';
import type { Appendix } from './appendix.ts';
import { changesWithin } from './paragraphs.ts';
import type { LineWriter } from './writer.ts';

/** A table of one column is a frame around paragraphs. */
export function isFrame({ rows }: Table): boolean {
  return rows.every(({ cells }) => cells.length <= 1);
}

/** A table: a line a row, or the paragraphs of a frame by `writeBlocks`. Pictures stand below it. */
export function writeTable(
  table: Table,
  writer: LineWriter,
  appendix: Appendix,
  writeBlocks: (blocks: readonly Block[]) => void,
): void {
  if (isFrame(table)) {
    for (const { cells } of table.rows) for (const { blocks } of cells) writeBlocks(blocks);
    return;
  }
  const rows = rowsOf(table);
  for (const [index, cells] of rows.entries()) {
    const row = new OpenRow();
    for (const paragraphs of cells) {
      for (const paragraph of paragraphs) appendix.take(paragraph, writer.next);
      row.cell(paragraphs);
    }
    writer.line(row.text, {
      kind: 'row',
      ...(index > 0 && { continues: true }),
      ...(row.changes.length > 0 && { changes: row.changes }),
    });
  }
  for (const { pictures } of rows.flat(2))
    for (const name of pictures) writer.line(name.replace(/\s+/gu, ' '), { kind: 'picture' });
}

/** The paragraphs of every cell. A row of a form whose label is merged with the one above goes on with that row. */
function rowsOf({ rows }: Table): Paragraph[][][] {
  const out: Paragraph[][][] = [];
  for (const { cells } of rows) {
    const before = out.at(-1);
    const [label] = cells;
    const goesOn = cells.length === 2 && before?.length === 2 && label?.continues === true;
    if (goesOn) for (const [at, cell] of cells.entries()) before[at]?.push(...paragraphsOf(cell.blocks));
    else out.push(cells.map(cellParagraphs));
  }
  return out;
}

const cellParagraphs = ({ blocks }: TableCell): Paragraph[] => paragraphsOf(blocks);

function paragraphsOf(blocks: readonly Block[]): Paragraph[] {
  return blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? [block, ...paragraphsOf(block.boxes)]
      : block.rows.flatMap(({ cells }) => cells.flatMap(cellParagraphs)),
  );
}

/** A row in the making: each cell closed by a tab, its paragraphs parted by vertical tabs. */
class OpenRow {
  text = '';
  readonly changes: LineChange[] = [];

  cell(paragraphs: readonly Paragraph[]): void {
    const filled = paragraphs.filter(({ text }) => text.trim() !== '');
    for (const [index, { marker, text, changes }] of filled.entries()) {
      if (index > 0) this.text += '\v';
      const start = this.text.length + marker.length;
      this.text += marker + text.replace(/[\t\v]/g, ' ').replaceAll('\n', '\v');
      this.changes.push(...changesWithin(changes, start, this.text.length));
    }
    this.text += '\t';
  }
}
