import type { CharacterFormat, Paragraph, Span } from '../docx/model.ts';

const HAN = /\p{Script=Han}/u;

/**
 * Digits and letters are set in a Latin face of their own on a page, which says nothing of the level of a paragraph: they
 * take the face of the Chinese characters beside them.
 */
export function withNeighbouringFaces(paragraph: Paragraph): Paragraph {
  const { text, spans } = paragraph;
  if (spans.length < 2) return paragraph;
  let at = 0;
  const parts = spans.map(({ length, format }) => {
    const isChinese = HAN.test(text.slice(at, at + length));
    at += length;
    return { length, format, isChinese };
  });
  const first = parts.find(({ isChinese }) => isChinese);
  if (!first) return paragraph;
  let face = first.format.face;
  const faced = parts.map(({ length, format, isChinese }): Span => {
    if (isChinese) face = format.face;
    return { length, format: isChinese ? format : withFace(format, face) };
  });
  return { ...paragraph, spans: faced };
}

const withFace = (format: CharacterFormat, face: string): CharacterFormat => ({ ...format, face });
