/** The colours of a page in light: a picture goes into documents, which are white. */
export const INK = {
  text: '#16212b',
  soft: '#4a5a67',
  line: '#d9e0e5',
  decrease: '#0b7c8d',
  increase: '#b36a00',
} as const;

const WIDTH = 1200;
const MARGIN = 56;
/** Dots for a pixel, for screens and paper that are fine. */
const SCALE = 2;
/** Between its margins. */
export const INNER = WIDTH - 2 * MARGIN;

/** A part of a picture, drawn from a height on, or only measured. @returns the height after it */
export type Part = (context: CanvasRenderingContext2D, top: number, isDrawn: boolean) => number;

/** The parts below each other. */
export function pictureOf(parts: readonly Part[]): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('This browser draws no pictures');
  const heightOf = (isDrawn: boolean) => parts.reduce((top, part) => part(context, top, isDrawn), 0);
  const height = heightOf(false) + 2 * MARGIN;
  canvas.width = WIDTH * SCALE;
  canvas.height = height * SCALE;
  context.scale(SCALE, SCALE);
  context.fillStyle = '#fff';
  context.fillRect(0, 0, WIDTH, height);
  context.translate(MARGIN, MARGIN);
  heightOf(true);
  return canvas;
}

export function space(height: number): Part {
  return (_, top) => top + height;
}

export interface TextStyle {
  readonly size: number;
  readonly weight?: number;
  readonly ink?: keyof typeof INK;
  readonly left?: number;
  readonly width?: number;
  readonly align?: 'left' | 'right' | 'center';
  /** More lines are cut off, with an ellipsis. */
  readonly lines?: number;
}

const LINE_HEIGHT = 1.5;

export function paragraph(text: string, style: TextStyle): Part {
  const { size, weight = 400, ink = 'text', left = 0, width = INNER, align = 'left', lines = 2 } = style;
  const anchor = { left, right: left + width, center: left + width / 2 }[align];
  return (context, top, isDrawn) => {
    context.font = `${weight} ${size}px ${getComputedStyle(document.body).fontFamily}`;
    const wrapped = wrap(text, lines, (line) => context.measureText(line).width <= width);
    if (isDrawn) {
      Object.assign(context, { fillStyle: INK[ink], textAlign: align, textBaseline: 'middle' });
      for (const [i, line] of wrapped.entries()) context.fillText(line, anchor, top + (i + 0.5) * size * LINE_HEIGHT);
    }
    return top + wrapped.length * size * LINE_HEIGHT;
  };
}

/** Breaks between Han characters and between other words. */
function wrap(text: string, most: number, fits: (line: string) => boolean): string[] {
  const lines: string[] = [''];
  for (const [word] of text.matchAll(/[\w.%+−-]+|\s+|[^\w\s]/gu)) {
    const line = `${lines.at(-1)}${word}`;
    if (fits(line)) lines[lines.length - 1] = line;
    else lines.push(word.trim());
  }
  if (lines.length <= most) return lines;
  let last = lines[most - 1] ?? '';
  while (last !== '' && !fits(`${last}…`)) last = last.slice(0, -1);
  return [...lines.slice(0, most - 1), `${last}…`];
}
