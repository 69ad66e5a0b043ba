import { readZipEntry } from './zip.ts';

export interface DocxParagraph {
  /** Id of the paragraph style, `null` for body text. */
  style: string | null;
  text: string;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The paragraphs of a .docx in reading order, with style ids; runs are joined, everything else is left out. */
export function docxParagraphs(archive: Buffer): DocxParagraph[] {
  const xml = readZipEntry(archive, 'word/document.xml').toString('utf8');
  return [...xml.matchAll(/<w:p[ >].*?<\/w:p>/gs)].map(([paragraph]) => ({
    style: /<w:pStyle w:val="([^"]+)"/.exec(paragraph)?.[1] ?? null,
    text: runsText(paragraph),
  }));
}

function runsText(paragraph: string): string {
  const runs = [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:tab\/>/g)];
  return runs.map(([, text]) => decodeEntities(text ?? '\t')).join('');
}

function decodeEntities(text: string): string {
  return text.replace(/&(\w+);/g, (entity, name: string) => ENTITIES[name] ?? entity);
}
