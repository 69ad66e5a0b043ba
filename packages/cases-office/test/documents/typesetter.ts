import type { PdfPage, PdfRule, PdfText } from './pdf.ts';

/** How a paragraph is set. */
export interface Setting {
  readonly font: string;
  readonly size: number;
  /** From one baseline to the next, in points. */
  readonly pitch: number;
  /** Indent of the first line, in characters. */
  readonly indent?: number;
  readonly centred?: boolean;
  /** Points of white above. */
  readonly above?: number;
}

/** Where text stands on a page, in points. */
export interface Area {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const NO_START = /[，。、；：？！）》”’」』】〕%]/u;
const NO_END = /[（《“‘「『【〔]/u;

export const widthOf = (text: string): number =>
  [...text].reduce((sum, char) => sum + (/[\u0020-\u007e]/u.test(char) ? 0.5 : 1), 0);

/** What is not parted: words and figures, with what may not begin or end a line. */
function unitsOf(text: string): string[] {
  const units: string[] = [];
  for (const piece of text.match(/[\w.+-]+|\s+|./gu) ?? []) {
    const before = units.at(-1);
    if (before !== undefined && (NO_START.test(piece) || NO_END.test(before.at(-1) ?? '')))
      units[units.length - 1] += piece;
    else units.push(piece);
  }
  return units;
}

/** Breaks a text into lines so wide, in ems, the first of them narrower by an indent. */
export function breakLines(text: string, width: number, indent = 0): string[] {
  const lines = [''];
  for (const unit of unitsOf(text)) {
    const open = lines.at(-1) ?? '';
    const room = width - (lines.length === 1 ? indent : 0);
    if (open !== '' && widthOf(open + unit) > room + 0.01) lines.push(unit.trimStart());
    else lines[lines.length - 1] = open + unit;
  }
  return lines;
}

/** Sets paragraphs, one page or column after the other. */
export class Typesetter {
  readonly pages: { texts: PdfText[]; rules: PdfRule[] }[] = [];
  readonly #areas: readonly Area[];
  #area = -1;
  y = Number.NEGATIVE_INFINITY;

  /** With the columns of a page, in their order. */
  constructor(...areas: readonly Area[]) {
    this.#areas = areas;
  }

  get area(): Area {
    const area = this.#areas[Math.max(0, this.#area)];
    if (!area) throw new TypeError('A page has an area at least');
    return area;
  }

  get page(): number {
    return this.pages.length;
  }

  /** Goes on at the top of the next page. */
  turn(): void {
    this.#area = 0;
    this.pages.push({ texts: [], rules: [] });
    this.y = this.area.top;
  }

  #advance(): void {
    if (this.#area < 0 || this.#area + 1 >= this.#areas.length) this.turn();
    else {
      this.#area++;
      this.y = this.area.top;
    }
  }

  text(text: PdfText): void {
    this.pages.at(-1)?.texts.push(text);
  }

  /** Sets a paragraph, within other edges where they are given; `onLine` is told of every line before it is set. */
  set(text: string, setting: Setting, within?: { left: number; right: number }): void {
    const { font, size, pitch, indent = 0, centred = false, above = 0 } = setting;
    const edges = () => within ?? this.area;
    const width = (edges().right - edges().left) / size;
    this.y -= above;
    for (const [at, line] of breakLines(text, width, indent).entries()) {
      if (this.y - pitch < this.area.bottom) this.#advance();
      this.y -= pitch;
      const { left, right } = edges();
      const x = centred ? (left + right - widthOf(line) * size) / 2 : left + (at === 0 ? indent * size : 0);
      this.text({ x, y: this.y, size, font, text: line });
    }
  }

  finish(around: (page: number, pages: number) => readonly PdfText[] = () => []): PdfPage[] {
    return this.pages.map(({ texts, rules }, at) => ({
      rules,
      texts: [...texts, ...around(at + 1, this.pages.length)],
    }));
  }
}
