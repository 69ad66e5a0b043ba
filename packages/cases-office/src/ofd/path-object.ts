import type { Rule } from '../pages/model.ts';
import { childOf, type Element, textOf } from '../xml/element.ts';
import { apply, matrixOf, multiply, type Point } from './matrix.ts';
import { boundaryOf, type Placement, POINTS } from './text-object.ts';

/** In points: a line is no thicker, and no shorter than ten times that. */
const THICKEST = 3;
const SHORTEST = 10;

/** The level and upright lines of a path, and the edges of its rectangles. */
export function rulesOf(object: Element, { matrix: outer, height }: Placement): Rule[] {
  const data = childOf(object, 'ofd:AbbreviatedData');
  if (!data) return [];
  const matrix = multiply(outer, multiply(boundaryOf(object), matrixOf(object.attributes.CTM)));
  const onPage = ({ x, y }: Point): Point => ({ x: x * POINTS, y: (height - y) * POINTS });
  return segmentsOf(textOf(data)).flatMap(([from, to]) =>
    ruleBetween(onPage(apply(matrix, from)), onPage(apply(matrix, to))),
  );
}

function ruleBetween(from: Point, to: Point): Rule[] {
  const [width, height] = [Math.abs(from.x - to.x), Math.abs(from.y - to.y)];
  if (Math.max(width, height) < SHORTEST || Math.min(width, height) > THICKEST) return [];
  const box = {
    left: Math.min(from.x, to.x),
    right: Math.max(from.x, to.x),
    bottom: Math.min(from.y, to.y),
    top: Math.max(from.y, to.y),
  };
  return [{ box, upright: height > width }];
}

/** Numbers that a command takes; the last two are where it leads. */
const TAKES: Readonly<Record<string, number>> = { S: 2, M: 2, L: 2, Q: 4, B: 6, A: 7, C: 0 };

/** The straight segments of a path (GB/T 33190, 9.1): curves are passed over. */
function segmentsOf(data: string): (readonly [Point, Point])[] {
  const words = data.split(/[\s,]+/).filter((word) => word !== '');
  const segments: (readonly [Point, Point])[] = [];
  let [start, pen]: [Point, Point] = [
    { x: 0, y: 0 },
    { x: 0, y: 0 },
  ];
  for (let at = 0; at < words.length; ) {
    const command = words[at] ?? '';
    const takes = TAKES[command];
    if (takes === undefined) {
      at++;
      continue;
    }
    const [x, y] = words.slice(at + takes - 1, at + takes + 1).map(Number);
    const to = takes === 0 ? start : { x: x ?? 0, y: y ?? 0 };
    if (command === 'L' || command === 'C') segments.push([pen, to]);
    if (command === 'M' || command === 'S') start = to;
    pen = to;
    at += takes + 1;
  }
  return segments;
}
