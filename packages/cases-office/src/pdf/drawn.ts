import type { Box, Rule } from '../pages/model.ts';
import { everyObject, OBJECT_KINDS } from './objects.ts';
import type { PageHandle } from './page.ts';
import type { Pdfium } from './pdfium.ts';

/** In points: what is no thicker is a line. */
const THICKEST = 2.5;
const SHORTEST = 8;
/** A frame has at most that many corners. */
const MOST_SEGMENTS = 6;

/** What is drawn on a page besides characters. */
export interface Drawn {
  readonly rules: Rule[];
  /** The part of the page that pictures cover, from 0 to 1. */
  readonly pictured: number;
  /** How many shapes are drawn. */
  readonly paths: number;
}

/** The lines and pictures of a page. */
export function readDrawn(pdfium: Pdfium, page: PageHandle): Drawn {
  const rules: Rule[] = [];
  let pictured = 0;
  let paths = 0;
  const area = page.width * page.height;
  everyObject(pdfium, page, (object, kind, depth) => {
    if (kind !== OBJECT_KINDS.path && kind !== OBJECT_KINDS.image) return;
    const box = boundsOf(pdfium, page, object);
    if (!box) return;
    if (kind === OBJECT_KINDS.path) paths++;
    if (kind === OBJECT_KINDS.image) pictured += ((box.right - box.left) * (box.top - box.bottom)) / area;
    // Lines within a form stand in a space of its own.
    else if (depth === 0) rules.push(...rulesOf(pdfium, object, box));
  });
  return { rules, pictured: Math.min(1, pictured), paths };
}

function boundsOf(pdfium: Pdfium, page: PageHandle, object: number): Box | null {
  const { call } = pdfium;
  const bounds = pdfium.floats(4, (left = 0, bottom = 0, right = 0, top = 0) =>
    call.FPDFPageObj_GetBounds(object, left, bottom, right, top),
  );
  if (!bounds) return null;
  const [left = 0, bottom = 0, right = 0, top = 0] = bounds;
  return page.seen({ left, bottom, right, top });
}

/** A thin path is a line; the outline of a frame is four. */
function rulesOf(pdfium: Pdfium, object: number, box: Box): Rule[] {
  const { left, bottom, right, top } = box;
  const [width, height] = [right - left, top - bottom];
  if (width <= THICKEST && height >= SHORTEST) return [{ box, upright: true }];
  if (height <= THICKEST && width >= SHORTEST) return [{ box, upright: false }];
  if (width < SHORTEST || height < SHORTEST || !isFrame(pdfium, object)) return [];
  return [
    { box: { left, bottom: top, right, top }, upright: false },
    { box: { left, bottom, right, top: bottom }, upright: false },
    { box: { left, bottom, right: left, top }, upright: true },
    { box: { left: right, bottom, right, top }, upright: true },
  ];
}

/** Whether a path is a rectangle whose outline is drawn. */
function isFrame(pdfium: Pdfium, object: number): boolean {
  const { call } = pdfium;
  const segments = call.FPDFPath_CountSegments(object);
  if (segments < 4 || segments > MOST_SEGMENTS) return false;
  const mode = pdfium.floats(2, (fill = 0, stroke = 0) => call.FPDFPath_GetDrawMode(object, fill, stroke));
  return mode !== null && new Int32Array(mode.buffer, mode.byteOffset, 2)[1] !== 0;
}
