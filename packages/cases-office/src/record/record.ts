import { readBatch } from '@fta/cases-core';
import { type Batch, readUncertain, type UncertainFigure } from '@fta/cases-core/schema';
import type { OfficePackage } from '../guard/package.ts';
import type { Relationship } from '../guard/relationships.ts';
import type { Limits } from '../limits.ts';
import { Refusal } from '../refusal.ts';
import { element, escapeXml, part, type Xml } from '../write/xml.ts';
import { textOf } from '../xml/element.ts';
import { readChildren } from '../xml/read.ts';
import type { Extent } from './printed.ts';

/** What a document was written out of, kept in it beside the text that is printed. */
export interface DocumentRecord {
  readonly batch: Batch;
  readonly extent: Extent;
  /** Figures of the batch that nobody has settled yet. */
  readonly uncertain: readonly UncertainFigure[];
}

const RECORD_NAMESPACE = 'urn:fta-cases:record:1';

const BOOKMARK = 'fta_case_';

/** The name of the place of a case, by its place in the record. */
export const caseBookmark = (at: number): string => `${BOOKMARK}${at + 1}`;

/** The case of the record that a place is named after, `null` for other places. */
export function caseOfBookmark(name: string): number | null {
  const digits = name.startsWith(BOOKMARK) ? name.slice(BOOKMARK.length) : '';
  return /^[1-9]\d{0,4}$/.test(digits) ? Number(digits) - 1 : null;
}

/** The record as a part of its own, in JSON that XML can say character for character. */
export function recordPart({ batch, extent, uncertain }: DocumentRecord): Xml {
  const json = JSON.stringify({ extent, batch, ...(uncertain.length > 0 && { uncertain }) }).replace(
    /[\ufffe\uffff]/g,
    escaped,
  );
  return jsonPart(json);
}

const escaped = (char: string): string => `\\u${char.charCodeAt(0).toString(16)}`;

/** The record of a template, which says only that the document is one. */
export const templateRecordPart = (): Xml => jsonPart(JSON.stringify({ extent: 'template' }));

/** What a program has to be told of a part that it is to keep: an id of its own, and what it is written in. */
export function recordPropertiesPart(): Xml {
  const schema = element('ds:schemaRef', { 'ds:uri': RECORD_NAMESPACE });
  return part(
    element(
      'ds:datastoreItem',
      {
        'ds:itemID': '{6F5B2C3E-5A0D-4E0B-9C47-2D1F7A9B9704}',
        'xmlns:ds': 'http://schemas.openxmlformats.org/officeDocument/2006/customXml',
      },
      element('ds:schemaRefs', {}, schema),
    ),
  );
}

function jsonPart(json: string): Xml {
  return part(element('record', { xmlns: RECORD_NAMESPACE }, element('json', {}, escapeXml(json))));
}

/** What a document keeps beside its text: a record, the mark of a template, what cannot be read, or nothing. */
export type KeptRecord = DocumentRecord | 'template' | 'damaged' | null;

export function readRecord(archive: OfficePackage, relationships: readonly Relationship[], limits: Limits): KeptRecord {
  for (const { type, part: name } of relationships) {
    const bytes = type === 'customXml' && name !== null ? archive.part(name) : null;
    // Others keep parts of their own there, which are nobody's business here.
    if (!bytes || !Buffer.from(bytes).includes(RECORD_NAMESPACE)) continue;
    try {
      return parseRecord(name ?? '', bytes, limits);
    } catch (error) {
      if (error instanceof SyntaxError || error instanceof TypeError || error instanceof Refusal) return 'damaged';
      throw error;
    }
  }
  return null;
}

function parseRecord(name: string, bytes: Uint8Array, limits: Limits): DocumentRecord | 'template' {
  let json = '';
  readChildren({ name, bytes, root: 'record' }, [], limits, (child) => {
    json += textOf(child);
  });
  const value: unknown = JSON.parse(json);
  const extent = typeof value === 'object' && value !== null && 'extent' in value ? value.extent : undefined;
  if (extent === 'template') return extent;
  if (extent !== 'batch' && extent !== 'cases') throw new TypeError('Expected the extent of a printed batch');
  const batch = readBatch(value);
  return { batch, extent, uncertain: readUncertain(value, batch) };
}
