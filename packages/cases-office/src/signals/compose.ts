import type { SignalledText } from '@fta/cases-core';
import type { Block, DocxDocument, Paragraph } from '../docx/model.ts';
import { learnLevels } from '../layout/levels.ts';
import { Appendix } from './appendix.ts';
import { writeParagraph } from './paragraphs.ts';
import { isFrame, writeTable } from './tables.ts';
import { LineWriter } from './writer.ts';

/** A Word document as the parser reads it: a line a paragraph or row, and what the layout shows of each. */
export function composeText(document: DocxDocument): SignalledText {
  const levels = learnLevels(paragraphsOf(document.blocks));
  const writer = new LineWriter();
  const appendix = new Appendix(document);
  const writeBlocks = (blocks: readonly Block[]) => {
    for (const block of blocks) {
      if (block.kind === 'table') writeTable(block, writer, appendix, writeBlocks);
      else {
        writeParagraph(block, levels(block), writer, appendix);
        writeBlocks(block.boxes);
      }
    }
  };
  writeBlocks(document.blocks);
  appendix.write(writer);
  return writer.text();
}

/** The paragraphs whose layout tells levels: contents lists and the cells of tables have one of their own. */
function paragraphsOf(blocks: readonly Block[]): Paragraph[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'paragraph') return [...(block.contents ? [] : [block]), ...paragraphsOf(block.boxes)];
    return isFrame(block) ? paragraphsOf(block.rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.blocks))) : [];
  });
}
