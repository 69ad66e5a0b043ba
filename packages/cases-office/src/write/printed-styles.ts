import type { LayoutLevel } from '../layout/layout.ts';
import type { PrintedRole } from '../record/printed.ts';

/** The style of a line: by its name a document is read again. */
export interface PrintedStyle {
  readonly id: string;
  /** As Word names it in English; names of its own it shows in the language of whoever reads. */
  readonly name: string;
  readonly level: LayoutLevel;
  /** Blank lines above and below. */
  readonly above: number;
  readonly below: number;
  /** The style of the paragraph that is begun behind it. */
  readonly next: string;
  readonly outline?: number;
  /** Begins a page. */
  readonly page?: true;
}

const section = {
  id: 'Heading2',
  name: 'heading 2',
  level: 'section',
  above: 0,
  below: 0,
  next: 'BodyText',
  outline: 1,
} as const;

/** The styles of a printed batch, by what they are for. */
export const PRINTED_STYLES: Readonly<Record<PrintedRole, PrintedStyle>> = {
  title: { id: 'Title', name: 'Title', level: 'title', above: 6, below: 8, next: 'Subtitle' },
  issuer: { id: 'Subtitle', name: 'Subtitle', level: 'provider', above: 0, below: 0, next: 'Date' },
  year: { id: 'Date', name: 'Date', level: 'provider', above: 0, below: 0, next: 'BodyText' },
  case: {
    id: 'Heading1',
    name: 'heading 1',
    level: 'title',
    above: 0,
    below: 0,
    next: 'Provider',
    outline: 0,
    page: true,
  },
  provider: { id: 'Provider', name: '提供单位', level: 'provider', above: 0, below: 1, next: 'BodyText' },
  section,
  field: section,
  point: { id: 'Heading3', name: 'heading 3', level: 'point', above: 0, below: 0, next: 'BodyText', outline: 2 },
  text: { id: 'BodyText', name: 'Body Text', level: 'text', above: 0, below: 0, next: 'BodyText' },
};
