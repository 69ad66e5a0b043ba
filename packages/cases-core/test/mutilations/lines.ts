import { isHeading, type Mutilation, mapLines } from './mutilation.ts';

export const crlf: Mutilation = (text) => text.replaceAll('\n', '\r\n');
export const carriageReturns: Mutilation = (text) => text.replaceAll('\n', '\r');
export const mixedLineEnds: Mutilation = (text, random) => text.replace(/\n/g, () => random.pick(['\n', '\r\n']));
export const byteOrderMark: Mutilation = (text) => `\uFEFF${text}`;
export const doubledBlankLines: Mutilation = (text) => text.replace(/\n\n/g, '\n\n\n\n');
export const blankLinesOfSpaces: Mutilation = (text) => text.replace(/\n\n/g, '\n \t\u3000\n');

export const trailingSpaces: Mutilation = (text, random) =>
  mapLines(text, (line) => (line === '' ? line : `${line}${random.pick(['', ' ', '  ', '\t', '\u3000'])}`));

/** A first-line indent on every paragraph; text that goes on behind a page break has none. */
export function indents(indent: string, { headings = false } = {}): Mutilation {
  return (text) => {
    let open = false;
    return mapLines(text, (line) => {
      if (line === '' || line.includes('\t')) return line;
      if (isHeading(line)) {
        open = false;
        return headings ? `${indent}${line}` : line;
      }
      const goesOn = open;
      open = line.length > 40 && !/[。！？；：][”）]?\**$/.test(line);
      return goesOn ? line : `${indent}${line}`;
    });
  };
}

/** Providers pushed to the middle or the right of the page by blanks. */
export const centredProviders: Mutilation = (text) =>
  text.replace(/^[（(][^（(）)\n]+提供[）)]$/gm, (line) => `${' '.repeat(24)}${line}`);

/** Thematic breaks between the cases. */
export const rulesBetweenCases: Mutilation = (text) => text.replace(/^(?=#+ (?:\*\*)?\d+\. ?\D)/gm, '---\n\n');

/** HTML that converters leave behind: comments, page-break divisions and anchors. */
export const htmlRemains: Mutilation = (text) =>
  text
    .replace(/^(?=#+ (?:\*\*)?\d+\. ?\D)/gm, '<div style="page-break-after: always"></div>\n\n<a id="case"></a>\n\n')
    .replace(/^(?=#+ (?:\*\*)?一、)/gm, '<!-- page -->\n\n');

/** Everything in a block quote. */
export const quoted: Mutilation = (text) => mapLines(text, (line) => (line === '' ? '>' : `> ${line}`));
