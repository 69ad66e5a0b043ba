import { millimetresOf } from '../../write/geometry.ts';
import { layoutRule } from '../rule.ts';

const SIDES = [
  ['top', { zh: '上', en: 'top' }],
  ['bottom', { zh: '下', en: 'bottom' }],
  ['left', { zh: '左', en: 'left' }],
  ['right', { zh: '右', en: 'right' }],
] as const;

export const margins = layoutRule('layout-margins', function* ({ layout: { page }, pages }) {
  for (const [side, name] of SIDES) {
    const stated = pages.flatMap((setup) => setup[side] ?? []);
    const found = new Set(stated.map(millimetresOf).filter((margin) => Math.abs(margin - page[side]) > 1));
    for (const margin of found) yield { line: null, params: { side: name, found: margin, expected: page[side] } };
  }
});
