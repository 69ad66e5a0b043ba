import { histogramOf, MANY_MARKS } from '../content/histogram.ts';
import { INK, INNER, type Part, paragraph, type TextStyle } from './picture.ts';

const ABOVE = 24;
/** Of marks, by how many there are. */
const SIZES = { few: { width: 12, height: 12 }, many: { width: INNER, height: 5 } } as const;
/** Between marks. */
const GAP = 2;

/** Changes as marks over their size, with the names of the ends of the axis below. */
export function histogramPart(shares: readonly number[], ends: readonly string[]): Part {
  const { marks, least, greatest, levels } = histogramOf(shares);
  const size = SIZES[shares.length < MANY_MARKS ? 'few' : 'many'];
  const level = size.height + GAP;
  const zero = (-least / (greatest - least)) * INNER;
  return (context, top, isDrawn) => {
    const bottom = top + ABOVE + levels * level;
    if (isDrawn) {
      for (const mark of marks) {
        const width = Math.min(size.width, mark.width * INNER * 0.88);
        context.fillStyle = (shares[mark.index] ?? 0) < 0 ? INK.decrease : INK.increase;
        context.fillRect(
          (mark.left + mark.width / 2) * INNER - width / 2,
          bottom - (mark.level + 1) * level,
          width,
          size.height,
        );
      }
      line(context, bottom + 2, INK.soft);
    }
    const [first = '', ...others] = ends;
    const last = others.pop() ?? '';
    const style = { size: 15, ink: 'soft' } as const;
    for (const middle of others) {
      paragraph(middle, { ...style, left: zero - 40, width: 80, align: 'center' })(context, bottom + 8, isDrawn);
    }
    paragraph(first, style)(context, bottom + 8, isDrawn);
    return paragraph(last, { ...style, align: 'right' })(context, bottom + 8, isDrawn);
  };
}

const COLUMNS = [
  { left: 0, width: 330 },
  { left: 340, width: 140, align: 'right', weight: 600 },
  { left: 490, width: 140, align: 'right', weight: 600 },
  { left: 640, width: 150, align: 'right', weight: 600 },
  { left: 830, width: INNER - 830 },
] as const satisfies readonly Partial<TextStyle>[];
const PADDING = 8;

/** A row of a table of findings; each cell is lines of which the first counts most. */
export function rowPart(cells: readonly (readonly string[])[]): Part {
  return (context, top, isDrawn) => {
    const bottoms = cells.map((texts, i) =>
      texts.reduce((height, text, at) => {
        const style = { size: 16, ink: at === 0 ? 'text' : 'soft', ...COLUMNS[i] } as const;
        return paragraph(text, style)(context, height, isDrawn);
      }, top + PADDING),
    );
    const bottom = Math.max(...bottoms) + PADDING;
    if (isDrawn) line(context, bottom, INK.line);
    return bottom;
  };
}

function line(context: CanvasRenderingContext2D, top: number, ink: string): void {
  context.fillStyle = ink;
  context.fillRect(0, top, INNER, 1);
}
