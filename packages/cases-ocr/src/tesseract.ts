import { createRequire } from 'node:module';
import type { PixelBox } from './pixel-box.ts';

/** A character as Tesseract has read it. */
export interface ReadSymbol {
  readonly text: string;
  readonly bbox: PixelBox;
}

/** A line as Tesseract has read it. */
export interface ReadLine {
  /** How sure Tesseract is, of 100. */
  readonly confidence: number;
  readonly bbox: PixelBox;
  readonly rowAttributes: { readonly rowHeight: number };
  /** The line on which its characters stand. */
  readonly baseline: PixelBox;
  readonly words: readonly { readonly symbols: readonly ReadSymbol[] }[];
}

/** The characters of a line, from left to right. */
export const symbolsOf = ({ words }: ReadLine): ReadSymbol[] => words.flatMap(({ symbols }) => symbols);

/** What GetJSONText answers, as far as it is used. */
export interface ReadBlocks {
  readonly blocks: readonly { readonly paragraphs: readonly { readonly lines: readonly ReadLine[] }[] }[];
}

/** Tesseract's TessBaseAPI, as far as it is used. */
export interface TesseractApi {
  Init(path: null, language: string, engine: number): number;
  SetPageSegMode(mode: number): void;
  SetVariable(name: string, value: string): boolean;
  SetImageFile(orientation: number, angle: number): number;
  FindLines(): number;
  GetGradient(): number;
  SetRectangle(left: number, top: number, width: number, height: number): void;
  Recognize(monitor: null): number;
  GetJSONText(): string;
  GetUTF8Text(): string;
  Clear(): void;
}

/** Tesseract as WebAssembly. */
export interface Tesseract {
  readonly FS: {
    writeFile(path: string, content: Uint8Array): void;
    unlink(path: string): void;
  };
  readonly TessBaseAPI: new () => TesseractApi;
}

interface CoreOptions {
  readonly TesseractProgress: (percent: number) => void;
  readonly print: (line: string) => void;
  readonly printErr: (line: string) => void;
}

/** The build whose code is the same on every processor. */
const CORE = 'tesseract.js-core/tesseract-core-simd-lstm.js';

/** Tesseract, loaded anew from the files of its package. */
export function loadTesseract(): Promise<Tesseract> {
  const load = createRequire(import.meta.url)(CORE) as (options: CoreOptions) => Promise<Tesseract>;
  const silent = () => undefined;
  return load({ TesseractProgress: silent, print: silent, printErr: silent });
}
