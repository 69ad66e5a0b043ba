import type { Glyph, GlyphStyle } from '../pages/model.ts';
import { childrenOf, type Element, textOf } from '../xml/element.ts';
import { apply, heightScale, type Matrix, matrixOf, multiply, numbersIn, type Point, turnOf } from './matrix.ts';
import type { OfdFont } from './resources.ts';

/** Points to a millimetre. */
export const POINTS = 72 / 25.4;

/** From here on a weight is bold (GB/T 33190, table 45). */
const BOLD = 600;
/** A character that states no advance is as wide as it is high, a letter or digit half of that. */
const NARROW = /[\u0020-\u024f]/u;

/** Where objects are drawn, and on how high a page. */
export interface Placement {
  readonly matrix: Matrix;
  /** Of the page, in millimetres. */
  readonly height: number;
}

/** The glyphs of a text object: each TextCode a row of characters with the steps from one to the next. */
export function glyphsOf(object: Element, font: OfdFont, { matrix: outer, height }: Placement): Glyph[] {
  const { attributes } = object;
  const size = Number(attributes.Size) || 0;
  const stretch = Number(attributes.HScale) || 1;
  const matrix = multiply(outer, multiply(boundaryOf(object), matrixOf(attributes.CTM)));
  const style: GlyphStyle = {
    face: font.face,
    size: rounded(size * heightScale(matrix) * POINTS),
    bold: font.bold || Number(attributes.Weight) >= BOLD || attributes.Bold === 'true',
    turned: turnOf(matrix),
    tagged: 0,
  };
  const glyphs: Glyph[] = [];
  let pen: Point = { x: 0, y: 0 };
  for (const code of childrenOf(object, 'ofd:TextCode')) {
    const characters = [...textOf(code).replace(/[\r\n]+/g, '')];
    const [across, down] = [stepsOf(code.attributes.DeltaX), stepsOf(code.attributes.DeltaY)];
    pen = { x: numberOr(code.attributes.X, pen.x), y: numberOr(code.attributes.Y, pen.y) };
    for (const [at, text] of characters.entries()) {
      const advance = across[at] ?? (NARROW.test(text) ? size / 2 : size) * stretch;
      const [from, to] = [apply(matrix, pen), apply(matrix, { x: pen.x + advance, y: pen.y })];
      const [left, right] = [from.x, to.x].map((x) => x * POINTS).sort((a, b) => a - b);
      glyphs.push({ text, left: left ?? 0, right: right ?? 0, baseline: (height - from.y) * POINTS, style });
      pen = { x: pen.x + (across[at] ?? (down.length > 0 ? 0 : advance)), y: pen.y + (down[at] ?? 0) };
    }
  }
  return glyphs;
}

/** Where an object stands: the corner of its boundary is the origin of what is in it. */
export function boundaryOf({ attributes }: Element): Matrix {
  const [x = 0, y = 0] = numbersIn(attributes.Boundary);
  return [1, 0, 0, 1, x, y];
}

const rounded = (points: number): number => Math.round(points * 10) / 10;

function numberOr(text: string | undefined, otherwise: number): number {
  const [number] = numbersIn(text);
  return number ?? otherwise;
}

/** Steps that one row states: more characters no line has. */
const MOST_STEPS = 100_000;

/** `1.5 g 3 2`: one of 1.5, then three of 2. */
function stepsOf(text: string | undefined): number[] {
  const words = (text ?? '').split(/\s+/).filter((word) => word !== '');
  const steps: number[] = [];
  for (let at = 0; at < words.length; at++) {
    const isRow = words[at] === 'g';
    const [count, step] = isRow ? [Number(words[at + 1]), Number(words[at + 2])] : [1, Number(words[at])];
    if (isRow) at += 2;
    if (!Number.isFinite(step) || !(count > 0)) continue;
    for (let left = Math.min(count, MOST_STEPS - steps.length); left > 0; left--) steps.push(step);
  }
  return steps;
}
