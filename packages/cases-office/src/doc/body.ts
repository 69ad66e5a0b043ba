import { Fields } from '../docx/fields.ts';
import type { Block, CharacterFormat, Paragraph, TableCell, TableRow } from '../docx/model.ts';
import type { Numbering } from '../docx/numbering.ts';
import { OpenParagraph, type Setting } from '../docx/paragraph.ts';
import { overlay } from '../docx/properties.ts';
import type { Formatted } from './formatted.ts';
import type { Properties } from './properties.ts';
import type { DocStyle } from './styles.ts';
import type { DocumentText } from './text.ts';

/** What of a document the reading of its characters rests on. */
export interface DocReading {
  readonly text: DocumentText;
  readonly paragraphs: (at: number) => Formatted | undefined;
  readonly runs: (at: number) => Formatted | undefined;
  readonly styles: (number: number) => DocStyle;
  readonly faces: readonly string[];
  readonly numbering: Numbering;
}

const [CELL, LINE, PAGE, PARAGRAPH] = ['\x07', '\v', '\f', '\r'];
const FIELD_MARKS: Readonly<Record<string, string>> = { '\x13': 'begin', '\x14': 'separate', '\x15': 'end' };
/** What stands for something that is no text: pictures, marks of notes. */
const isSilent = (character: string): boolean => character <= '\b' || character === '\x1f';
const HYPHEN = '\x1e';
const NO_MARKER = { text: '', bullet: false };
const NOT_LISTED = 0xf801;
const BODY_LEVEL = 9;
const STANDARD_SIZE = 20;

/** Reads characters into paragraphs and tables by the marks among them. */
export class BodyReader {
  readonly #reading: DocReading;
  readonly #blocks: Block[] = [];
  readonly #fields = new Fields();
  #open = new OpenParagraph();
  #cell: Paragraph[] = [];
  #cells: TableCell[] = [];
  #rows: TableRow[] = [];

  private constructor(reading: DocReading) {
    this.#reading = reading;
  }

  /** The blocks of so many characters from one on. */
  static read(start: number, length: number, reading: DocReading): Block[] {
    const reader = new BodyReader(reading);
    for (const { text, at, width } of reading.text.stretches(start, length)) reader.#stretch(text, at, width);
    reader.#endParagraph(undefined, {});
    reader.#endTable();
    return reader.#blocks;
  }

  /** Characters that lie together, run by run. */
  #stretch(text: string, at: number, width: number): void {
    let from = 0;
    while (from < text.length) {
      const run = this.#reading.runs(at + from * width);
      const to = run ? Math.max(from + 1, Math.min(text.length, Math.ceil((run.end - at) / width))) : text.length;
      this.#run(text, from, to, at, width, run?.properties ?? {});
      from = to;
    }
  }

  #run(text: string, start: number, end: number, at: number, width: number, properties: Properties): void {
    let from = start;
    for (let index = start; index < end; index++) {
      const character = text[index] ?? '';
      if (character > HYPHEN && character !== '\x1f') continue;
      const paragraph = this.#reading.paragraphs(at + index * width);
      this.#words(text.slice(from, index), paragraph, properties);
      this.#mark(character, paragraph, properties);
      from = index + 1;
    }
    this.#words(text.slice(from, end), this.#reading.paragraphs(at + from * width), properties);
  }

  #words(words: string, paragraph: Formatted | undefined, properties: Properties): void {
    if (words === '') return;
    if (!this.#fields.shown) {
      this.#fields.instruct(words);
      return;
    }
    if (this.#fields.contents) this.#open.contents = true;
    const style = this.#reading.styles(paragraph?.style ?? 0).properties;
    this.#open.write(words, this.#formatOf(overlay(style, properties)), settingOf(properties));
  }

  #formatOf({ face, size = STANDARD_SIZE, bold = false }: Properties): CharacterFormat {
    return { face: this.#reading.faces[face ?? -1] ?? '', size, bold };
  }

  #mark(character: string, paragraph: Formatted | undefined, properties: Properties): void {
    const field = FIELD_MARKS[character];
    if (field) this.#fields.mark(field);
    else if (character === '\t' || character === LINE)
      this.#words(character === LINE ? '\n' : '\t', paragraph, properties);
    else if (character === HYPHEN) this.#words('-', paragraph, properties);
    else if (character === CELL || character === PARAGRAPH || character === PAGE) this.#end(character, paragraph);
    else if (!isSilent(character)) this.#words(character, paragraph, properties);
  }

  /** A mark that ends a paragraph, and with it a cell or a row. */
  #end(mark: string, paragraph: Formatted | undefined): void {
    const style = this.#reading.styles(paragraph?.style ?? 0);
    const set = overlay(style.properties, paragraph?.properties ?? {});
    if (!set.inTable && !set.endsRow) this.#endTable();
    if (set.endsRow) {
      this.#rows.push({ cells: this.#cells });
      this.#cells = [];
      this.#open = new OpenParagraph();
      return;
    }
    this.#endParagraph(style, set);
    if (mark === CELL) {
      this.#cells.push({ blocks: this.#cell, continues: false });
      this.#cell = [];
    }
    if (mark === PAGE) this.#open.pageBreak = true;
  }

  #endParagraph(style: DocStyle | undefined, set: Properties): void {
    const open = this.#open;
    this.#open = new OpenParagraph();
    if (open.text === '' && !open.holdsMore && !style) return;
    const { outline = BODY_LEVEL, centred = false, indent = 0, pageBreak = false } = set;
    const isBlank = open.text.trim() === '';
    const { text: marker, bullet } = isBlank && open.holdsMore ? NO_MARKER : this.#markerOf(set);
    const closed = open.close({
      marker: isBlank ? '' : marker,
      bullet,
      style: style?.name ?? '',
      outline: outline < BODY_LEVEL ? outline + 1 : null,
      centred,
      indent,
      line: undefined,
      pageBreak: pageBreak || open.pageBreak,
      contents: open.contents || (style?.name.startsWith('toc') ?? false),
    });
    if (set.inTable) this.#cell.push(closed);
    else this.#blocks.push(closed);
  }

  #markerOf({ list = 0, listLevel = 0 }: Properties) {
    return list === 0 || list === NOT_LISTED ? NO_MARKER : this.#reading.numbering.next(String(list), listLevel, '');
  }

  #endTable(): void {
    if (this.#cells.length > 0) this.#rows.push({ cells: this.#cells });
    if (this.#rows.length > 0) this.#blocks.push({ kind: 'table', rows: this.#rows });
    [this.#cells, this.#rows] = [[], []];
  }
}

function settingOf({ deleted, inserted, hidden }: Properties): Setting {
  return { change: inserted ? 'insertion' : null, aside: deleted ? 'deleted' : hidden ? 'hidden' : null };
}
