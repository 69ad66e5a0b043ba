import { childOf, type Element, numberOf } from '../xml/element.ts';
import type { PageSetup } from './model.ts';

export function readPageSetup(section: Element): PageSetup {
  const size = childOf(section, 'w:pgSz')?.attributes ?? {};
  const margins = childOf(section, 'w:pgMar')?.attributes ?? {};
  const grid = childOf(section, 'w:docGrid')?.attributes ?? {};
  return {
    width: numberOf(size['w:w']),
    height: numberOf(size['w:h']),
    top: numberOf(margins['w:top']),
    bottom: numberOf(margins['w:bottom']),
    left: numberOf(margins['w:left']),
    right: numberOf(margins['w:right']),
    linePitch: /^(?:lines|linesAndChars|snapToChars)$/.test(grid['w:type'] ?? '')
      ? numberOf(grid['w:linePitch'])
      : undefined,
  };
}
