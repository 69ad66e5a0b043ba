import type { Glyph, Rule } from '../pages/model.ts';
import { childOf, childrenOf, type Element } from '../xml/element.ts';
import { type Matrix, matrixOf, multiply } from './matrix.ts';
import { rulesOf } from './path-object.ts';
import type { Resources } from './resources.ts';
import { boundaryOf, glyphsOf, type Placement } from './text-object.ts';

/** What is drawn on a page. */
export interface Drawn {
  readonly glyphs: Glyph[];
  readonly rules: Rule[];
}

/** Groups within groups: one that holds itself is drawn no deeper. */
const DEEPEST = 8;

/** Adds what layers hold to what is drawn. */
export function drawLayers(content: Element | undefined, resources: Resources, height: number, drawn: Drawn): void {
  const placement: Placement = { matrix: [1, 0, 0, 1, 0, 0], height };
  for (const layer of childrenOf(content)) drawObjects(layer, resources, placement, drawn, DEEPEST);
}

function drawObjects(holder: Element, resources: Resources, placement: Placement, drawn: Drawn, depth: number): void {
  for (const object of childrenOf(holder)) {
    if (object.attributes.Visible === 'false') continue;
    switch (object.name) {
      case 'ofd:TextObject':
        drawn.glyphs.push(...glyphsOf(object, fontOf(object, resources), placement));
        break;
      case 'ofd:PathObject':
        drawn.rules.push(...rulesOf(object, placement));
        break;
      case 'ofd:PageBlock':
        drawObjects(object, resources, placement, drawn, depth);
        break;
      case 'ofd:CompositeObject':
        drawGroup(object, resources, placement, drawn, depth);
        break;
    }
  }
}

function fontOf({ attributes }: Element, { fonts }: Resources) {
  return fonts.get(attributes.Font ?? '') ?? { face: '', bold: false };
}

function drawGroup(object: Element, resources: Resources, placement: Placement, drawn: Drawn, depth: number): void {
  const group = resources.groups.get(object.attributes.ResourceID ?? '');
  if (!group || depth === 0) return;
  const matrix: Matrix = multiply(placement.matrix, multiply(boundaryOf(object), matrixOf(object.attributes.CTM)));
  drawObjects(group, resources, { ...placement, matrix }, drawn, depth - 1);
}

/** Height and width of a page in millimetres, as it or its document states them. */
export function sizeOf(area: Element | undefined): readonly [width: number, height: number] | null {
  const box = childOf(area, 'ofd:PhysicalBox');
  const [, , width, height] = matrixNumbers(box);
  return width !== undefined && height !== undefined && width > 0 && height > 0 ? [width, height] : null;
}

const matrixNumbers = (box: Element | undefined): number[] =>
  (box?.children ?? [])
    .filter((node): node is string => typeof node === 'string')
    .join('')
    .trim()
    .split(/\s+/)
    .map(Number);
