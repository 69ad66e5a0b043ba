import type { Paragraph, Span } from '../../docx/model.ts';
import { excerpt, layoutRule } from '../rule.ts';

export const mixed = layoutRule('layout-mixed', function* ({ ranks, paragraphs }) {
  for (const { paragraph, level, line } of paragraphs) {
    const spans = wordSpans(paragraph);
    // Text whose point runs on in the line of its title begins in the face of headings.
    const [opening] = spans;
    const isRunIn = level === 'text' && opening !== undefined && ranks.of(opening.format.face) < ranks.text;
    const body = isRunIn ? spans.slice(1) : spans;
    const faces = [...new Set(body.map(({ format }) => format.face).filter((name) => name !== ''))];
    const sizes = [...new Set(body.map(({ format }) => `${format.size / 2} pt`))];
    const found = [...(faces.length > 1 ? faces : []), ...(sizes.length > 1 ? sizes : [])];
    if (found.length > 0)
      yield { line, params: { words: excerpt(paragraph.marker + paragraph.text), found: found.join(' / ') } };
  }
});

/** Stretches with Chinese characters in them: Latin ones have a face of their own. */
function wordSpans({ text, spans }: Paragraph): Span[] {
  let at = 0;
  return spans.filter(({ length }) => {
    const words = text.slice(at, at + length);
    at += length;
    return /\p{Script=Han}/u.test(words);
  });
}
