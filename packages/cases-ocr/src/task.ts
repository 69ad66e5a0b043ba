import type { PixelBox } from './pixel-box.ts';
import type { ReadLine } from './tesseract.ts';

/** What the thread is asked for: how a picture lies, its lines, those in boxes of it, or the words there by the other model. */
export type Task =
  | { readonly tilted: Uint8Array }
  | { readonly picture: Uint8Array }
  | { readonly bands: readonly PixelBox[] }
  | { readonly boxes: readonly PixelBox[] };

/** What it answers. */
export type Answer =
  | { readonly tilt: number }
  | { readonly lines: readonly ReadLine[] }
  | { readonly texts: readonly string[] };
