import type { CaseFieldName } from '@fta/cases-core/schema';
import { speakable } from '../write/xml.ts';
import type { FoundLine } from './found-lines.ts';
import { HEADED_FIELDS, hanNumber, type PrintedLine, readYear } from './printed.ts';

/** What is printed of a batch, as its document has it now. */
export interface PrintedBatch {
  title?: string;
  issuer?: string;
  year?: number;
  readonly cases: PrintedCase[];
}

export interface PrintedCase {
  /** The case of the record that its title is marked as. */
  readonly of: number | null;
  readonly number: number;
  readonly title: string;
  provider: string;
  readonly lead: string[];
  readonly sections: PrintedSection[];
  /** Paragraphs of the fields that have a heading of their own. */
  readonly headed: Map<CaseFieldName, string[]>;
}

interface PrintedSection {
  readonly heading: string;
  readonly lead: string[];
  readonly points: { number: number; title: string; paragraphs: string[] }[];
}

const CASE = /^([1-9]\d{0,3})\. ?(.*)$/u;
const PROVIDER = /^（(.*)提供）$/u;
const SECTION = /^(?:[一二三四五六七八九十]{1,3}|\d{1,4})、(.*)$/u;
const POINT = /^（([一二三四五六七八九十]{1,3}|\d{1,4})）(.*)$/u;
/** What opens a heading, typed into a paragraph that is none. */
const MARKER =
  /^(?:[（(](?:[一二三四五六七八九十]{1,3}|\d{1,3})[）)]|(?:[一二三四五六七八九十]{1,3}|\d{1,3})[、.．]|案例)/u;

const HAN_NUMBERS = new Map(Array.from({ length: 99 }, (_, at) => [hanNumber(at + 1), at + 1]));

/**
 * Reads printed lines by their styles and numbers. `written` are the lines as they once were: their words are taken as they
 * stand, whatever they look like. `null` where a line does not stand as print has it, such as a heading without its number.
 */
export function readPrinted(lines: readonly FoundLine[], written: readonly PrintedLine[]): PrintedBatch | null {
  const known = new Map(written.map(({ role, text }) => [`${role} ${speakable(text)}`, text]));
  const reader = new PrintedReader();
  for (const line of lines) {
    const text = known.get(`${line.role} ${line.text}`);
    if (text === undefined && line.role === 'text' && MARKER.test(line.text)) return null;
    if (!reader.read({ ...line, text: text ?? line.text })) return null;
  }
  return reader.batch;
}

class PrintedReader {
  readonly batch: PrintedBatch = { cases: [] };
  #case: PrintedCase | undefined;
  #section: PrintedSection | undefined;
  /** Where a paragraph of text goes. */
  #texts: string[] | undefined;

  /** Takes in a line; false where print has no such line there. */
  read({ role, text, of }: FoundLine): boolean {
    switch (role) {
      case 'title':
        return this.#front(this.batch.title === undefined, () => {
          this.batch.title = text;
        });
      case 'issuer':
        return this.#front(this.batch.issuer === undefined, () => {
          this.batch.issuer = text;
        });
      case 'year':
        return this.#year(text);
      case 'case':
        return this.#openCase(text, of);
      case 'provider':
        return this.#provider(text);
      case 'section':
      case 'field':
        return this.#openSection(text);
      case 'point':
        return this.#openPoint(text);
      case 'text':
        this.#texts?.push(text);
        return this.#texts !== undefined;
    }
  }

  /** A line of the title page, once and before all cases. */
  #front(isFirst: boolean, take: () => void): boolean {
    const fits = isFirst && this.#case === undefined;
    if (fits) take();
    return fits;
  }

  #year(text: string): boolean {
    const year = readYear(text);
    return this.#front(year !== null && this.batch.year === undefined, () => {
      this.batch.year = year ?? 0;
    });
  }

  #openCase(text: string, of: number | null): boolean {
    const [, number, title] = CASE.exec(text) ?? [];
    if (number === undefined || title === undefined) return false;
    this.#case = { of, number: Number(number), title, provider: '', lead: [], sections: [], headed: new Map() };
    this.#section = undefined;
    this.#texts = this.#case.lead;
    this.batch.cases.push(this.#case);
    return true;
  }

  /** Right below the title. */
  #provider(text: string): boolean {
    const name = PROVIDER.exec(text)?.[1];
    const single = this.#case;
    if (
      name === undefined ||
      !single ||
      single.provider !== '' ||
      this.#texts !== single.lead ||
      single.lead.length > 0
    )
      return false;
    single.provider = name.trim();
    return true;
  }

  #openSection(text: string): boolean {
    if (!this.#case) return false;
    const heading = SECTION.exec(text)?.[1];
    if (heading === undefined) return this.#openField(text, this.#case);
    this.#section = { heading: heading.trim(), lead: [], points: [] };
    this.#texts = this.#section.lead;
    this.#case.sections.push(this.#section);
    return this.#case.headed.size === 0;
  }

  #openField(text: string, { headed }: PrintedCase): boolean {
    const [name] = HEADED_FIELDS.find(([, { label }]) => label.zh === text) ?? [];
    if (name === undefined || headed.has(name)) return false;
    this.#section = undefined;
    this.#texts = [];
    headed.set(name, this.#texts);
    return true;
  }

  #openPoint(text: string): boolean {
    const [, marker, title] = POINT.exec(text) ?? [];
    const number = HAN_NUMBERS.get(marker ?? '') ?? Number(marker);
    if (!this.#section || title === undefined || !(number >= 1)) return false;
    const point = { number, title: title.trim(), paragraphs: [] };
    this.#texts = point.paragraphs;
    this.#section.points.push(point);
    return true;
  }
}
