import type { Profile } from '@fta/cases-core';
import type { Batch } from '@fta/cases-core/schema';
import { layoutOf } from '../layout/layout.ts';
import type { Extent } from '../record/printed.ts';
import { recordPart } from '../record/record.ts';
import { documentPart } from './document.ts';
import { fontsPart } from './fonts.ts';
import { type Part, packParts } from './package.ts';
import { corePropertiesPart } from './properties.ts';
import { FOOTERS, footerPart } from './sections.ts';
import { settingsPart } from './settings.ts';
import { stylesPart } from './styles.ts';

/** How a batch is written to a Word document. */
export interface RenderDocxOptions {
  /** Whose layout the document has; GB/T 9704-2012 by default. */
  readonly profile?: Profile;
  /** `cases` leaves out the title page and the contents list; `batch` by default. */
  readonly extent?: Extent;
}

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
/** The media type of a Word document. */
export const DOCX_TYPE = `${WORD}.document`;
const MAIN = 'word/document.xml';

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
export function renderDocx(batch: Batch, { profile, extent = 'batch' }: RenderDocxOptions = {}): Uint8Array {
  const layout = layoutOf(profile);
  const own = (word: string, xml: string, id = word): Part => ({
    name: `word/${id}.xml`,
    mediaType: `${WORD}.${word}+xml`,
    xml,
    from: MAIN,
    relationship: word,
    id,
  });
  return packParts([
    {
      name: MAIN,
      mediaType: `${WORD}.document.main+xml`,
      xml: documentPart(batch, extent, layout),
      relationship: 'officeDocument',
    },
    own('styles', stylesPart(layout)),
    own('fontTable', fontsPart(layout)),
    own('settings', settingsPart()),
    ...FOOTERS.map((footer) => own('footer', footerPart(footer, layout), footer.id)),
    { name: 'customXml/item1.xml', xml: recordPart({ batch, extent }), from: MAIN, relationship: 'customXml' },
    {
      name: 'docProps/core.xml',
      mediaType: 'application/vnd.openxmlformats-package.core-properties+xml',
      xml: corePropertiesPart(batch),
      relationship: 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
    },
  ]);
}
