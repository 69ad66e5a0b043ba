/** `[a b c d e f]`: a point goes to (ax + cy + e, bx + dy + f). */
export type Matrix = readonly [number, number, number, number, number, number];

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Numbers as OFD writes them, with blanks between; what is none is left out. */
export function numbersIn(text: string | undefined): number[] {
  return (text ?? '')
    .split(/\s+/)
    .filter((word) => word !== '')
    .map(Number)
    .filter(Number.isFinite);
}

/** The matrix that a text states; one that changes nothing where it states none. */
export function matrixOf(text: string | undefined): Matrix {
  const [a, b, c, d, e, f] = numbersIn(text);
  return f === undefined || e === undefined || d === undefined || c === undefined || b === undefined || a === undefined
    ? [1, 0, 0, 1, 0, 0]
    : [a, b, c, d, e, f];
}

/** First `inner`, then `outer`. */
export function multiply(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = inner;
  const [A, B, C, D, E, F] = outer;
  return [A * a + C * b, B * a + D * b, A * c + C * d, B * c + D * d, A * e + C * f + E, B * e + D * f + F];
}

export function apply([a, b, c, d, e, f]: Matrix, { x, y }: Point): Point {
  return { x: a * x + c * y + e, y: b * x + d * y + f };
}

/** How much longer an upright stroke becomes. */
export const heightScale = ([, , c, d]: Matrix): number => Math.hypot(c, d);

/** Degrees by which a level line is turned on a page whose ordinates grow downwards, counterclockwise. */
export const turnOf = ([a, b]: Matrix): number => (Math.round((Math.atan2(-b, a) * 180) / Math.PI) + 360) % 360;
