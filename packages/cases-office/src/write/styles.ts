import type { Layout, LayoutFace } from '../layout/layout.ts';
import { type Grid, gridOf, indentOf } from './geometry.ts';
import { HEADING_LIST, NUMBERED } from './numbering.ts';
import { PRINTED_STYLES, type PrintedStyle } from './printed-styles.ts';
import { element, part, valued, W, type Xml } from './xml.ts';

const LATIN = 'Times New Roman';

export const CONTENTS_TITLE: PrintedStyle = {
  id: 'TOCHeading',
  name: 'TOC Heading',
  level: 'title',
  above: 0,
  below: 1,
  next: 'TOC1',
  page: true,
};
export const CONTENTS_ENTRY = 'TOC1';
export const PAGE_NUMBER = 'Footer';
export const PROMPT = 'PlaceholderText';

/** The styles of a document, as `styles.xml` has them; headings are numbered by themselves or not. */
export function stylesPart(layout: Layout, isNumbered: boolean): Xml {
  const grid = gridOf(layout);
  const printed = new Map([...Object.values(PRINTED_STYLES), CONTENTS_TITLE].map((style) => [style.id, style]));
  return part(
    element(
      'w:styles',
      { 'xmlns:w': W },
      defaults(layout, grid),
      paragraphStyle('Normal', 'Normal', { isDefault: true }),
      ...[...printed.values()].map((style) => printedStyle(style, layout, grid, isNumbered)),
      contentsEntryStyle(grid),
      pageNumberStyle(layout),
      PROMPT_STYLE,
    ),
  );
}

/** Characters stand on the grid: nothing is put between Chinese characters and digits. */
function defaults({ levels: { text } }: Layout, { line, apart }: Grid): Xml {
  const language = element('w:lang', { 'w:val': 'en-US', 'w:eastAsia': 'zh-CN' });
  return element(
    'w:docDefaults',
    {},
    element('w:rPrDefault', {}, element('w:rPr', {}, runXml(text, valued('w:spacing', apart)), language)),
    element(
      'w:pPrDefault',
      {},
      element(
        'w:pPr',
        {},
        valued('w:widowControl', 0),
        valued('w:autoSpaceDE', 0),
        valued('w:autoSpaceDN', 0),
        element('w:spacing', { 'w:before': 0, 'w:after': 0, 'w:line': line, 'w:lineRule': 'exact' }),
        valued('w:jc', 'both'),
      ),
    ),
  );
}

function printedStyle(style: PrintedStyle, layout: Layout, grid: Grid, isNumbered: boolean): Xml {
  const { id, name, level, above, below, next, outline, page } = style;
  const { align, indent } = layout.levels[level];
  const number = isNumbered ? NUMBERED.findIndex((numbered) => numbered.style === id) : -1;
  const isHeading = outline !== undefined;
  const firstLine = { 'w:firstLineChars': indent * 100, 'w:firstLine': indentOf(layout, grid, level) };
  return paragraphStyle(id, name, {
    next,
    paragraph: [
      isHeading ? element('w:keepNext') + element('w:keepLines') : '',
      page ? element('w:pageBreakBefore') : '',
      number >= 0 ? numberXml(number) : '',
      element('w:spacing', { 'w:before': above * grid.line, 'w:after': below * grid.line }),
      indent > 0 ? element('w:ind', firstLine) : '',
      valued('w:jc', align === 'centre' ? 'center' : 'both'),
      isHeading ? valued('w:outlineLvl', outline) : '',
    ],
    run: runXml(layout.levels[level]),
  });
}

const numberXml = (level: number): Xml =>
  element('w:numPr', {}, valued('w:ilvl', level), valued('w:numId', HEADING_LIST));

/** Dark enough to be read. */
const PROMPT_STYLE = element(
  'w:style',
  { 'w:type': 'character', 'w:styleId': PROMPT },
  valued('w:name', 'Placeholder Text'),
  element('w:rPr', {}, valued('w:color', '666666')),
);

function contentsEntryStyle({ width }: Grid): Xml {
  return paragraphStyle(CONTENTS_ENTRY, 'toc 1', {
    next: CONTENTS_ENTRY,
    paragraph: [
      element('w:tabs', {}, element('w:tab', { 'w:val': 'right', 'w:leader': 'dot', 'w:pos': width })),
      valued('w:jc', 'left'),
    ],
  });
}

function pageNumberStyle({ pageNumber }: Layout): Xml {
  return paragraphStyle(PAGE_NUMBER, 'footer', {
    paragraph: [element('w:spacing', { 'w:line': 240, 'w:lineRule': 'auto' })],
    run: runXml(pageNumber),
  });
}

interface StyleParts {
  readonly next?: string;
  readonly isDefault?: boolean;
  readonly paragraph?: readonly Xml[];
  readonly run?: Xml;
}

function paragraphStyle(id: string, name: string, { next, isDefault, paragraph = [], run = '' }: StyleParts): Xml {
  return element(
    'w:style',
    { 'w:type': 'paragraph', 'w:default': isDefault ? 1 : undefined, 'w:styleId': id },
    valued('w:name', name),
    isDefault ? '' : valued('w:basedOn', 'Normal'),
    next === undefined ? '' : valued('w:next', next),
    element('w:qFormat'),
    paragraph.length > 0 ? element('w:pPr', {}, ...paragraph) : '',
    run === '' ? '' : element('w:rPr', {}, run),
  );
}

/** Face, what is put between characters, and size, which is in half-points. */
function runXml({ face: { name }, size }: { readonly face: LayoutFace; readonly size: number }, apart: Xml = ''): Xml {
  return [
    element('w:rFonts', { 'w:ascii': LATIN, 'w:hAnsi': LATIN, 'w:eastAsia': name, 'w:cs': LATIN }),
    apart,
    valued('w:sz', size * 2),
    valued('w:szCs', size * 2),
  ].join('');
}
