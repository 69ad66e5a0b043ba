import type { Layout } from '../layout/layout.ts';
import { gridOf, twipsOf, twipsOfPoints } from './geometry.ts';
import { field, words } from './runs.ts';
import { PAGE_NUMBER } from './styles.ts';
import { element, part, R, valued, W, type Xml } from './xml.ts';

/** The footers, by the pages they stand on; odd pages lie on the right. */
export const FOOTERS = [
  { id: 'odd', kind: 'default', side: 'right' },
  { id: 'even', kind: 'even', side: 'left' },
] as const;

type Footer = (typeof FOOTERS)[number];

/** Title page and contents list, which have no page numbers. */
export function frontSection(layout: Layout): Xml {
  return element('w:sectPr', {}, pageXml(layout));
}

/** The cases, whose first page is page 1. */
export function bodySection(layout: Layout): Xml {
  return element(
    'w:sectPr',
    {},
    ...FOOTERS.map(({ id, kind }) => element('w:footerReference', { 'w:type': kind, 'r:id': id })),
    valued('w:type', 'nextPage'),
    pageXml(layout, element('w:pgNumType', { 'w:start': 1 })),
  );
}

function pageXml(layout: Layout, numbers: Xml = ''): Xml {
  const { page } = layout;
  const grid = gridOf(layout);
  return [
    element('w:pgSz', { 'w:w': twipsOf(page.width), 'w:h': twipsOf(page.height) }),
    element('w:pgMar', {
      'w:top': twipsOf(page.top),
      'w:right': twipsOf(page.right),
      'w:bottom': twipsOf(page.bottom),
      'w:left': twipsOf(page.left),
      'w:header': twipsOf(page.top / 2),
      'w:footer': footerDistance(layout),
      'w:gutter': 0,
    }),
    numbers,
    element('w:docGrid', { 'w:type': 'lines', 'w:linePitch': grid.line }),
  ].join('');
}

/** Millimetres between text and page number (GB/T 9704-2012, 7.5). */
const BELOW_TEXT = 7;

/** From the lower edge of the paper to that of the page number. */
function footerDistance({ page, pageNumber }: Layout): number {
  return Math.max(0, twipsOf(page.bottom - BELOW_TEXT) - twipsOfPoints(pageNumber.size));
}

/** — 1 —, a character away from the outer edge of the text. */
export function footerPart({ side }: Footer, { pageNumber }: Layout): Xml {
  const properties = element(
    'w:pPr',
    {},
    valued('w:pStyle', PAGE_NUMBER),
    element('w:ind', { [`w:${side}`]: twipsOfPoints(pageNumber.size) }),
    valued('w:jc', side),
  );
  const number = [words('— '), field('PAGE', words('1')), words(' —')];
  return part(element('w:ftr', { 'xmlns:w': W, 'xmlns:r': R }, element('w:p', {}, properties, ...number)));
}
