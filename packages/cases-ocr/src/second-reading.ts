import { type Difference, differences, type Figure, figuresIn, type Stretch } from './figures.ts';
import type { PlacedGlyph } from './glyphs.ts';
import type { GreyPicture } from './picture.ts';
import type { PixelBox } from './pixel-box.ts';
import type { Recogniser } from './recogniser.ts';

/** Characters beside a figure that are read with it: a model reads words better than single characters. */
const BESIDE = 5;
/** In pixels, beyond the outermost characters. */
const MARGIN = 4;

/** Figures of a line with the words around them. */
interface Window extends Stretch {
  readonly figures: readonly Figure[];
}

/** The figures of a line that the other model reads otherwise. */
export async function doubtedIn(
  line: readonly PlacedGlyph[],
  picture: GreyPicture,
  recogniser: Recogniser,
): Promise<Difference[]> {
  const symbols = line.map(({ text }) => text);
  const windows = windowsOf(figuresIn(symbols), line.length);
  const readings = await recogniser.readAgain(windows.map(({ from, to }) => boxOf(line.slice(from, to), picture)));
  return windows.flatMap(({ from, to, figures }, at) => {
    const within = figures.map((figure) => ({
      from: figure.from - from,
      behind: figure.behind - from,
      to: figure.to - from,
    }));
    const found = differences(symbols.slice(from, to), within, readings[at] ?? '');
    return found.map((each) => ({ ...each, from: each.from + from, to: each.to + from }));
  });
}

/** Figures that stand near each other are read at once. */
function windowsOf(figures: readonly Figure[], length: number): Window[] {
  const windows: Window[] = [];
  for (const figure of figures) {
    const [from, to] = [Math.max(0, figure.from - BESIDE), Math.min(length, figure.to + BESIDE)];
    const last = windows.at(-1);
    if (last && from <= last.to) windows[windows.length - 1] = { ...last, to, figures: [...last.figures, figure] };
    else windows.push({ from, to, figures: [figure] });
  }
  return windows;
}

/** Where some characters stand on the picture. */
export function boxOf(glyphs: readonly PlacedGlyph[], { width, height }: GreyPicture): PixelBox {
  const boxes = glyphs.map(({ pixels }) => pixels);
  return {
    x0: Math.max(0, Math.floor(Math.min(...boxes.map(({ x0 }) => x0)) - MARGIN)),
    y0: Math.max(0, Math.floor(Math.min(...boxes.map(({ y0 }) => y0)))),
    x1: Math.min(width, Math.ceil(Math.max(...boxes.map(({ x1 }) => x1)) + MARGIN)),
    y1: Math.min(height, Math.ceil(Math.max(...boxes.map(({ y1 }) => y1)))),
  };
}
