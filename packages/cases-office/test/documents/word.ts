import { strToU8, type Zippable, zipSync } from 'fflate';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const NAMESPACES = [
  `xmlns:w="${W}"`,
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
].join(' ');
const TYPE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MEDIA = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** Parts of a document beside its text, by the word that names their relationship; a footer or header may stand more than once. */
export type Parts = Partial<
  Record<'styles' | 'numbering' | 'footnotes' | 'endnotes' | 'comments' | 'header' | 'footer', string>
>;

const ROOTS: Readonly<Record<keyof Parts, string>> = {
  styles: 'styles',
  numbering: 'numbering',
  footnotes: 'footnotes',
  endnotes: 'endnotes',
  comments: 'comments',
  header: 'hdr',
  footer: 'ftr',
};

export const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** A part of Word as XML, its root with all namespaces. */
export const partXml = (root: string, inner: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:${root} ${NAMESPACES}>${inner}</w:${root}>`;

/** The entries of a Word document, to be zipped or tampered with. */
export function entriesOf(body: string, parts: Parts = {}): Record<string, Uint8Array> {
  const present = Object.entries(parts) as [keyof Parts, string][];
  const relationships = present.map(
    ([name], at) => `<Relationship Id="p${at}" Type="${TYPE}/${name}" Target="${name}.xml"/>`,
  );
  const overrides = present.map(
    ([name]) => `<Override PartName="/word/${name}.xml" ContentType="${MEDIA}.${name}+xml"/>`,
  );
  const files: Record<string, string> = {
    '[Content_Types].xml': `<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${MEDIA}.document.main+xml"/>${overrides.join('')}</Types>`,
    '_rels/.rels': relationshipsXml(`<Relationship Id="r1" Type="${TYPE}/officeDocument" Target="word/document.xml"/>`),
    'word/document.xml': partXml('document', `<w:body>${body}<w:sectPr/></w:body>`),
    'word/_rels/document.xml.rels': relationshipsXml(relationships.join('')),
    ...Object.fromEntries(present.map(([name, inner]) => [`word/${name}.xml`, partXml(ROOTS[name], inner)])),
  };
  return Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)]));
}

export const relationshipsXml = (inner: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`;

/** A Word document of that body. */
export const wordFile = (body: string, parts: Parts = {}): Uint8Array => zipSync(entriesOf(body, parts) as Zippable);

/** How a run is set. */
export interface Look {
  readonly face?: string;
  /** In points. */
  readonly size?: number;
  readonly bold?: boolean;
}

export function runXml(text: string, { face, size, bold }: Look = {}): string {
  const properties = [
    face === undefined ? '' : `<w:rFonts w:eastAsia="${face}" w:ascii="Times New Roman"/>`,
    bold ? '<w:b/>' : '',
    size === undefined ? '' : `<w:sz w:val="${size * 2}"/>`,
  ].join('');
  return `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;
}

/** A paragraph of runs as XML, with properties as XML. */
export const paragraphXml = (runs: string, properties = ''): string =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${runs}</w:p>`;

export const textParagraph = (text: string, look: Look = {}, properties = ''): string =>
  paragraphXml(runXml(text, look), properties);

export const numbered = (list: number, level: number): string =>
  `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`;

export const tableXml = (rows: readonly (readonly string[])[]): string =>
  `<w:tbl><w:tblPr/>${rows.map((cells) => `<w:tr>${cells.map((cell) => `<w:tc><w:tcPr/>${cell}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`;

/** A level of a list as numbering.xml has it. */
export const levelXml = (level: number, format: string, text: string, more = ''): string =>
  `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/>${more}</w:lvl>`;

/** Lists of one abstract list each. */
export const numberingXml = (...lists: readonly string[]): string =>
  lists.map((levels, at) => `<w:abstractNum w:abstractNumId="${at + 1}">${levels}</w:abstractNum>`).join('') +
  lists.map((_, at) => `<w:num w:numId="${at + 1}"><w:abstractNumId w:val="${at + 1}"/></w:num>`).join('');
