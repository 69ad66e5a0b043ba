import type { GlyphStyle } from '../pages/model.ts';
import type { Pdfium } from './pdfium.ts';

/** Fill and stroke: how programs make bold where the face has none. */
const FILL_AND_STROKE = 2;
const BOLD_NAME = /bold|heavy|black|semi|demi|粗/i;
/** PDF 32000-1, table 123: ForceBold. */
const FORCE_BOLD = 1 << 18;
/** Six letters and a plus before the name of a face of which a part is in the file. */
const SUBSET = /^[A-Z]{6}\+/;
/** Sizes are told to this part of a point. */
const SIZES_A_POINT = 4;

interface Face {
  readonly name: string;
  readonly bold: boolean;
}

/** How the text objects of a document are set, each looked up once. */
export class Styles {
  readonly #pdfium: Pdfium;
  readonly #faces = new Map<number, Face>();
  readonly #styles = new Map<string, GlyphStyle>();

  constructor(pdfium: Pdfium) {
    this.#pdfium = pdfium;
  }

  /** The style of a character of a text object on a page turned by so many degrees. */
  of(textPage: number, index: number, object: number, pageTurned: number, tagged: number): GlyphStyle {
    const { call } = this.#pdfium;
    const face = this.#faceOf(call.FPDFTextObj_GetFont(object));
    // Size before the matrix: 16 for 12 pt in a browser's print.
    const nominal = call.FPDFText_GetFontSize(textPage, index);
    const [a = 1, b = 0, c = 0, d = 1] =
      this.#pdfium.floats(6, (place = 0) => call.FPDFText_GetMatrix(textPage, index, place)) ?? [];
    const size = Math.round(Math.abs(nominal) * Math.hypot(c, d) * SIZES_A_POINT) / SIZES_A_POINT;
    const angle = (Math.atan2(b, a) * 180) / Math.PI;
    const turned = Math.round((angle + pageTurned + 720) % 360) % 360;
    const bold = face.bold || call.FPDFTextObj_GetTextRenderMode(object) === FILL_AND_STROKE;
    const key = `${face.name} ${size} ${bold} ${turned} ${tagged}`;
    const style = this.#styles.get(key) ?? { face: face.name, size, bold, turned, tagged };
    this.#styles.set(key, style);
    return style;
  }

  #faceOf(font: number): Face {
    const known = this.#faces.get(font);
    if (known) return known;
    const { call } = this.#pdfium;
    const name = this.#pdfium
      .text((place, bytes) => call.FPDFFont_GetBaseFontName(font, place, bytes), 'utf-8')
      .replace(SUBSET, '');
    const bold = BOLD_NAME.test(name) || (call.FPDFFont_GetFlags(font) & FORCE_BOLD) !== 0;
    const face = { name, bold };
    this.#faces.set(font, face);
    return face;
  }

  /** Text objects of another page may stand where these stood. */
  forgetPage(): void {
    this.#faces.clear();
  }
}
