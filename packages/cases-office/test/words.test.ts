import { parse } from '@fta/cases-core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textOf } from './documents/read.ts';
import { paragraphXml, runXml, tableXml, textParagraph } from './documents/word.ts';

const CHANGE = 'w:id="1" w:author="某"';

/** Something in a document, with a place for each of its words. */
type Shape = (word: () => string) => string;

/** What may stand within a paragraph. */
const INLINE: readonly Shape[] = [
  (word) => runXml(word()),
  (word) => `<w:ins ${CHANGE}>${runXml(word())}</w:ins>`,
  (word) => `<w:del ${CHANGE}><w:r><w:delText>${word()}</w:delText></w:r></w:del>`,
  (word) => `<w:moveFrom ${CHANGE}>${runXml(word())}</w:moveFrom>`,
  (word) => `<w:hyperlink>${runXml(word())}</w:hyperlink>`,
  (word) => `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${runXml(word())}</w:sdtContent></w:sdt>`,
  (word) => `<w:r><w:rPr><w:vanish/></w:rPr><w:t>${word()}</w:t></w:r>`,
  (word) => `<w:r><w:t>${word()}</w:t><w:br/><w:t>${word()}</w:t></w:r>`,
  (word) =>
    `<w:r><w:pict><v:shape><v:textbox><w:txbxContent>${textParagraph(word())}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`,
];

/** What may stand in a document; some of it in each other. */
const BLOCKS: readonly Shape[] = [
  (word) => textParagraph(word()),
  (word) => textParagraph(word(), {}, '<w:outlineLvl w:val="1"/>'),
  (word) => paragraphXml(runXml(word()), `<w:rPr><w:del ${CHANGE}/></w:rPr>`),
  (word) => `<w:sdt><w:sdtContent>${textParagraph(word())}</w:sdtContent></w:sdt>`,
  (word) => `<w:ins ${CHANGE}>${textParagraph(word())}</w:ins>`,
  (word) => tableXml([[textParagraph(word()), textParagraph(word()) + textParagraph(word())]]),
  (word) => tableXml([[textParagraph(word())]]),
  (word) => tableXml([[tableXml([[textParagraph(word()), textParagraph(word())]]), textParagraph(word())]]),
];

const inline = fc.array(fc.constantFrom(...INLINE), { minLength: 1, maxLength: 4 });
const block = fc.oneof(
  fc.constantFrom(...BLOCKS),
  inline.map(
    (shapes): Shape =>
      (word) =>
        paragraphXml(shapes.map((shape) => shape(word)).join('')),
  ),
);

describe('every word of a document', () => {
  it('stands in its text once, and is kept or declared', () => {
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 12 }), (shapes) => {
        const words: string[] = [];
        const word = () => {
          const next = `词${String.fromCharCode(0x4e00 + words.length * 7)}语`;
          words.push(next);
          return next;
        };
        const { text, signals } = textOf(shapes.map((shape) => shape(word)).join(''));
        for (const each of words) expect(text.split(each)).toHaveLength(2);
        expect(parse(text, { signals }).coverage.leftovers).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});
