import type { Profile } from '@fta/cases-core';
import type { Batch, UncertainFigure } from '@fta/cases-core/schema';
import { type Layout, layoutOf } from '../layout/layout.ts';
import type { Extent } from '../record/printed.ts';
import { recordPart, recordPropertiesPart } from '../record/record.ts';
import { documentPart } from './document.ts';
import { fontsPart } from './fonts.ts';
import { type Part, packParts } from './package.ts';
import { corePropertiesPart, type DescribedBatch } from './properties.ts';
import { FOOTERS, footerPart } from './sections.ts';
import { settingsPart } from './settings.ts';
import { stylesPart } from './styles.ts';
import type { Xml } from './xml.ts';

/** How a batch is written to a Word document. */
export interface RenderDocxOptions {
  /** Whose layout the document has; GB/T 9704-2012 by default. */
  readonly profile?: Profile;
  /** `cases` leaves out the title page and the contents list; `batch` by default. */
  readonly extent?: Extent;
  /** Kept in the document, and marked again when it is read, as long as their words are in it. */
  readonly uncertain?: readonly UncertainFigure[];
}

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
/** The media type of a Word document. */
export const DOCX_TYPE = `${WORD}.document`;
const MAIN = 'word/document.xml';
const RECORD = 'customXml/item1.xml';

/**
 * A batch as a Word document, laid out as its profile has it: title page, contents list, every case on a page of its own.
 * `parseFile` gives the same batch back. What is not printed (ids, topics, regions, summaries, what was stated of figures)
 * is kept in a part of its own; where somebody has changed the text, the text holds. The same batch gives the same bytes.
 *
 * @throws TypeError for a profile whose layout is none
 *
 * @example
 * ```js
 * import { readFile, writeFile } from 'node:fs/promises';
 * import { parseFile, renderDocx } from '@fta/cases-office';
 *
 * const { batch } = await parseFile(await readFile('batch-1.md'));
 * await writeFile('batch-1.docx', renderDocx(batch));
 * ```
 */
export function renderDocx(
  batch: Batch,
  { profile, extent = 'batch', uncertain = [] }: RenderDocxOptions = {},
): Uint8Array {
  const layout = layoutOf(profile);
  return packDocument(batch, layout, {
    document: documentPart(batch, extent, layout),
    record: recordPart({ batch, extent, uncertain }),
  });
}

/** What documents differ in: their text, what they keep beside it, and the numbers of headings where they count by themselves. */
interface OwnParts {
  readonly document: Xml;
  readonly record: Xml;
  readonly numbering?: Xml;
}

/** A document of its own parts and of those that all of one layout have. */
export function packDocument(
  described: DescribedBatch,
  layout: Layout,
  { document, record, numbering }: OwnParts,
): Uint8Array {
  const own = (word: string, xml: Xml, id = word): Part => ({
    name: `word/${id}.xml`,
    mediaType: `${WORD}.${word}+xml`,
    xml,
    from: MAIN,
    relationship: word,
    id,
  });
  return packParts([
    { name: MAIN, mediaType: `${WORD}.document.main+xml`, xml: document, relationship: 'officeDocument' },
    own('styles', stylesPart(layout, numbering !== undefined)),
    ...(numbering === undefined ? [] : [own('numbering', numbering)]),
    own('fontTable', fontsPart(layout)),
    own('settings', settingsPart()),
    ...FOOTERS.map((footer) => own('footer', footerPart(footer, layout), footer.id)),
    { name: RECORD, xml: record, from: MAIN, relationship: 'customXml' },
    {
      name: 'customXml/itemProps1.xml',
      mediaType: 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml',
      xml: recordPropertiesPart(),
      from: RECORD,
      relationship: 'customXmlProps',
    },
    {
      name: 'docProps/core.xml',
      mediaType: 'application/vnd.openxmlformats-package.core-properties+xml',
      xml: corePropertiesPart(described),
      relationship: 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
    },
  ]);
}
