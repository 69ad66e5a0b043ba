import { renderFiguresCsv, renderMarkdown } from '@fta/cases-core';
import type { DraftDocument } from '../../../../shared/contracts.ts';
import type { DownloadFormat } from '../../../../shared/formats.ts';

type Renderer = (document: DraftDocument) => Buffer | Promise<Buffer>;

/** Without it Excel reads a CSV in the encoding of the machine. */
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * The documents that drafts are written into. A table says of each row whether it is public, JSON beside the batch; Markdown
 * is the canonical one, which has no place for it: there the name of the file says so.
 */
export const RENDERERS: Readonly<Record<DownloadFormat, Renderer>> = {
  markdown: ({ batch }) => Buffer.from(renderMarkdown(batch)),
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
