import { type Batch, CASE_FIELD_LIST, type Case } from '@fta/cases-core/schema';
import { formatNumber } from '../docx/number-format.ts';

/** What a line of a printed batch is. A `field` is the heading of a field that has one of its own, its label. */
export type PrintedRole = 'title' | 'issuer' | 'year' | 'case' | 'provider' | 'section' | 'point' | 'field' | 'text';

/** A line of a printed batch: a paragraph, with the number typed before it. */
export interface PrintedLine {
  readonly role: PrintedRole;
  readonly text: string;
}

/** The whole of a batch with title page and contents list, or cases alone. */
export type Extent = 'batch' | 'cases';

/** Fields of a case that have a heading of their own in print, behind the sections. */
export const HEADED_FIELDS = CASE_FIELD_LIST.filter(([, { kind }]) => kind === 'paragraphs');

const HAN = 'chineseCountingThousand';

/** The number as official documents type it: 十二, and digits over 99. */
export const hanNumber = (number: number): string => (number > 99 ? null : formatNumber(number, HAN)) ?? String(number);

/**
 * The lines of a batch as they are printed: what stands in a document that it is written to, and what is expected there
 * when it is read again. Numbers are typed, not automatic: those of points may leap, and a line that is copied elsewhere
 * keeps its number.
 */
export function printedLines(batch: Batch, extent: Extent): PrintedLine[] {
  return [...(extent === 'batch' ? frontLines(batch) : []), ...batch.cases.flatMap(caseLines)];
}

export function frontLines({ title, issuer, year }: Batch): PrintedLine[] {
  return [
    { role: 'title', text: title },
    ...(issuer === '' ? [] : [{ role: 'issuer' as const, text: issuer }]),
    ...(year === null ? [] : [{ role: 'year' as const, text: `${year}年` }]),
  ];
}

/** The year that a line of the title page states; `null` for any other line. */
export function readYear(text: string): number | null {
  const digits = /^(\d{4})年$/u.exec(text)?.[1];
  return digits === undefined ? null : Number(digits);
}

export function caseLines(single: Case): PrintedLine[] {
  const { number, title, provider, lead, sections } = single;
  return [
    { role: 'case', text: `${number}.${/^[\w.]/.test(title) ? ' ' : ''}${title}` },
    ...(provider.name === '' ? [] : [{ role: 'provider' as const, text: `（${provider.name}提供）` }]),
    ...lead.map(textLine),
    ...sections.flatMap(({ heading, lead: opening, points }, at) => [
      { role: 'section' as const, text: `${hanNumber(at + 1)}、${heading}` },
      ...opening.map(textLine),
      ...points.flatMap((point) => [
        { role: 'point' as const, text: `（${hanNumber(point.number)}）${point.title}` },
        ...point.paragraphs.map(textLine),
      ]),
    ]),
    ...HEADED_FIELDS.flatMap(([name, { label }]) => {
      const paragraphs = single[name] as readonly string[];
      return paragraphs.length === 0 ? [] : [{ role: 'field' as const, text: label.zh }, ...paragraphs.map(textLine)];
    }),
  ];
}

const textLine = (text: string): PrintedLine => ({ role: 'text', text });
