import type { SignalledText } from '@fta/cases-core';
import type { Block, DocxDocument, Paragraph } from '../docx/model.ts';
import type { Layout } from '../layout/layout.ts';
import { learnLevels } from '../layout/levels.ts';
import { HiddenFields } from '../record/hidden-fields.ts';
import { Appendix } from './appendix.ts';
import { writeParagraph } from './paragraphs.ts';
import { isFrame, writeTable } from './tables.ts';
import { LineWriter } from './writer.ts';

/**
 * A Word document as the parser reads it: a line a paragraph or row, and what the layout shows of each. `onParagraph` is
 * told the line of each paragraph, from 1.
 */
export function composeText(
  document: DocxDocument,
  layout: Layout,
  onParagraph: (paragraph: Paragraph, line: number) => void = () => {},
): SignalledText {
  const { blocks: body, record } = document;
  const levels = learnLevels(paragraphsOf(body), layout);
  const writer = new LineWriter();
  const appendix = new Appendix(document);
  const hidden = record === null ? null : new HiddenFields(record, body);
  const writeBlocks = (blocks: readonly Block[]) => {
    for (const block of blocks) {
      if (block.kind === 'table') writeTable(block, writer, appendix, writeBlocks);
      else if (hidden?.holds(block)) appendix.take(block, writer.next);
      else {
        onParagraph(block, writer.next);
        writeParagraph(block, levels(block), writer, appendix);
        hidden?.writeBelow(block, writer);
        writeBlocks(block.boxes);
      }
    }
  };
  hidden?.writeOfBatch(writer);
  writeBlocks(body);
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
