import type { PixelBox } from './pixel-box.ts';
import type { ReadLine } from './tesseract.ts';

/** What the thread is asked for: the lines of a picture, or words of the same picture by the other model. */
export type Task = { readonly picture: Uint8Array } | { readonly boxes: readonly PixelBox[] };

/** What it answers. */
export type Answer = { readonly lines: readonly ReadLine[] } | { readonly texts: readonly string[] };
