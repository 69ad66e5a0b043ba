import { PRINTED_STYLES } from './printed-styles.ts';
import { element, part, valued, W, type Xml } from './xml.ts';

/** The list that numbers the headings of a template. */
export const HEADING_LIST = 1;

/** Headings that are numbered, from the highest down: how a number is written, and what stands around it. */
export const NUMBERED = [
  { style: PRINTED_STYLES.case.id, format: 'decimal', text: '%1.' },
  { style: PRINTED_STYLES.section.id, format: 'chineseCountingThousand', text: '%2、' },
  { style: PRINTED_STYLES.point.id, format: 'chineseCountingThousand', text: '（%3）' },
] as const;

/** The numbers of headings: every case begins its sections anew, every section its points. */
export function numberingPart(): Xml {
  const levels = NUMBERED.map(({ style, format, text }, at) =>
    element(
      'w:lvl',
      { 'w:ilvl': at },
      valued('w:start', 1),
      valued('w:numFmt', format),
      valued('w:pStyle', style),
      valued('w:suff', 'nothing'),
      valued('w:lvlText', text),
      valued('w:lvlJc', 'left'),
    ),
  );
  return part(
    element(
      'w:numbering',
      { 'xmlns:w': W },
      element('w:abstractNum', { 'w:abstractNumId': 0 }, valued('w:multiLevelType', 'multilevel'), ...levels),
      element('w:num', { 'w:numId': HEADING_LIST }, valued('w:abstractNumId', 0)),
    ),
  );
}
