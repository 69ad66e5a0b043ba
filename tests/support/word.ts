import { readFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';

const OFFICE = 'http://schemas.openxmlformats.org';
const WORD = `${OFFICE}/wordprocessingml/2006/main`;

/** A Word document of plain paragraphs, with XML of its own behind them where that is given. */
export function wordFile(paragraphs: readonly string[], more = ''): Uint8Array {
  const body = paragraphs.map(
    (text) => `<w:p><w:r><w:t>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</w:t></w:r></w:p>`,
  );
  const parts = {
    '[Content_Types].xml': `<Types xmlns="${OFFICE}/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${OFFICE}/package/2006/relationships"><Relationship Id="d" Type="${OFFICE}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `<w:document xmlns:w="${WORD}"><w:body>${body.join('')}${more}</w:body></w:document>`,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

/** A page of the same paragraphs. */
export const pageFile = (paragraphs: readonly string[]): string =>
  `<!DOCTYPE html><html><body>${paragraphs.map((text) => `<p>${text}</p>`).join('')}</body></html>`;

/** A Word document of the lines of a Markdown file, heading marks taken away: none of it has a style. */
export const wordOfMarkdown = (path: string): Uint8Array =>
  wordFile(
    readFileSync(path, 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => line.replace(/^#+ /, '')),
  );
