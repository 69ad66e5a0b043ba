import { renderFiguresCsv, renderMarkdown } from '@fta/cases-core';
import { writeDocx } from '@fta/cases-office';
import type { DraftDocument } from '../../../../shared/contracts.ts';
import type { DownloadFormat } from '../../../../shared/formats.ts';
import type { Printing } from '../profiles/printing.ts';

type Renderer = (document: DraftDocument, printing: Printing) => Buffer | Promise<Buffer>;

/** Without it Excel reads a CSV in the encoding of the machine. */
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * The documents that drafts are written into. A table says of each row whether it is public, JSON beside the batch; Word and
 * canonical Markdown have no place for it that would not come back as content: there the name of the file says so. Figures
 * that nobody has settled are marked in all of them but the table, which nobody imports.
 */
export const RENDERERS: Readonly<Record<DownloadFormat, Renderer>> = {
  docx: async ({ batch, uncertain = [] }, { extent, profile }) =>
    Buffer.from(await writeDocx(batch, { extent, uncertain, profile })),
  markdown: ({ batch, uncertain = [] }) => Buffer.from(renderMarkdown(batch, { uncertain })),
  json: (document) => Buffer.from(`${JSON.stringify(document, null, 2)}\n`),
  csv: (document) => Buffer.from(BYTE_ORDER_MARK + renderFiguresCsv(markedBatch(document))),
};

/** The batch, with what is not public said in the titles. */
function markedBatch({ unpublished, batch }: DraftDocument): DraftDocument['batch'] {
  const isUnpublished = new Set(unpublished);
  const marked = batch.cases.map((each) =>
    isUnpublished.has(each.id) ? { ...each, title: `${each.title}（未发布）` } : each,
  );
  return { ...batch, cases: marked };
}
