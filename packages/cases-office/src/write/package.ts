import { strToU8, zipSync } from 'fflate';
import { element, part, type Xml } from './xml.ts';

/** A part of a document: where it lies, its media type, and by which relationship it is reached. */
export interface Part {
  readonly name: string;
  /** Without it the part is plain XML. */
  readonly mediaType?: string;
  readonly xml: Xml;
  /** The part that points at it; left out, the package itself does. */
  readonly from?: string;
  /** The type of the relationship, whole or by its last word for those of Office, and its id where another part names it. */
  readonly relationship: string;
  readonly id?: string;
}

const RELATIONSHIPS = 'application/vnd.openxmlformats-package.relationships+xml';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/';
/** The same document gives the same bytes: the day from which archives count. */
const NO_TIME = new Date(1980, 0, 1);

/** A document as an archive of its parts. */
export function packParts(parts: readonly Part[]): Uint8Array {
  const sources = [...new Set(parts.map(({ from = '' }) => from))];
  const files: readonly (readonly [name: string, xml: Xml])[] = [
    ['[Content_Types].xml', contentTypes(parts)],
    ...sources.map((source) => [relationshipsName(source), relationshipsOf(source, parts)] as const),
    ...parts.map(({ name, xml }) => [name, xml] as const),
  ];
  return zipSync(Object.fromEntries(files.map(([name, xml]) => [name, strToU8(xml)])), { mtime: NO_TIME, level: 6 });
}

function contentTypes(parts: readonly Part[]): Xml {
  const standard = [
    ['rels', RELATIONSHIPS],
    ['xml', 'application/xml'],
  ].map(([extension, type]) => element('Default', { Extension: extension, ContentType: type }));
  const stated = parts.flatMap(({ name, mediaType }) =>
    mediaType === undefined ? [] : [element('Override', { PartName: `/${name}`, ContentType: mediaType })],
  );
  return part(
    element('Types', { xmlns: 'http://schemas.openxmlformats.org/package/2006/content-types' }, ...standard, ...stated),
  );
}

function relationshipsName(source: string): string {
  const slash = source.lastIndexOf('/') + 1;
  return `${source.slice(0, slash)}_rels/${source.slice(slash)}.rels`;
}

function relationshipsOf(source: string, parts: readonly Part[]): Xml {
  const own = parts.filter(({ from = '' }) => from === source);
  const pointers = own.map(({ name, relationship, id }, at) =>
    element('Relationship', {
      Id: id ?? `r${at + 1}`,
      Type: relationship.includes('/') ? relationship : OFFICE + relationship,
      Target: `/${name}`,
    }),
  );
  return part(
    element('Relationships', { xmlns: 'http://schemas.openxmlformats.org/package/2006/relationships' }, ...pointers),
  );
}
