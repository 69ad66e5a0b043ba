import { BATCH_HEAD, BATCH_LABELS, CASE_HEAD, HEADED_FIELDS, SECTION_KIND_LABEL } from '../schema/labels.ts';
import { lineText } from '../schema/text.ts';
import { headingKind, SECTION_KINDS } from '../schema/vocabulary/sections.ts';
import { parseHanNumber } from '../text/han-number.ts';
import { type Line, readLines } from './lines/lines.ts';
import type { BatchDraft, CaseDraft, Fields, Ledger, PointDraft, SectionDraft } from './outline/draft.ts';
import { repairEncoding } from './repair/index.ts';
import { concatenate, type Piece, slicePiece } from './source/piece.ts';

/** Canonical Markdown, read by its heading depths alone: `render` wrote it, or somebody who kept to its form. */
export interface CanonicalReading {
  readonly text: string;
  readonly lines: readonly Line[];
  readonly draft: BatchDraft;
  readonly ledger: Ledger;
}

const OPENING = new RegExp(`^\\uFEFF?\\s*#[^\\n]*\\n\\s*- ${BATCH_LABELS.schemaVersion}：1\\s`);
const CASE_TITLE = /^([1-9]\d{0,3})\.(?: |$)/;
const SECTION_HEADING = /^(?:[一二三四五六七八九十]{1,3}|\d{1,4})、/;
const POINT_TITLE = /^（([一二三四五六七八九十]{1,3}|\d{1,4})）/;

/** Where a document that begins as canonical Markdown departs from it: offsets of the first such line. */
export interface Departure {
  readonly departs: { readonly start: number; readonly end: number };
}

/**
 * Reads a document in canonical Markdown; `null` where it is none, and its departure where a line departs from it: both for
 * the parser of free documents to read. Texts are taken as they stand: nothing is joined, widened or repaired.
 */
export function readCanonical(source: string): CanonicalReading | Departure | null {
  if (!OPENING.test(source)) return null;
  const text = repairEncoding(source);
  const lines = readLines(text, false);
  const reader = new CanonicalReader(text);
  let block = 0;
  for (const line of lines) {
    const isJoined = line.block === block && !line.bullet;
    block = line.block;
    if (isJoined || !reader.read(line)) return { departs: { start: line.start, end: line.end } };
  }
  const { draft, ledger } = reader;
  return draft.fields.has(BATCH_LABELS.id) ? { text, lines, draft, ledger } : null;
}

class CanonicalReader {
  readonly draft: BatchDraft = { canonical: true, title: null, fields: new Map(), cases: [] };
  readonly ledger: Ledger = { markup: [], labels: [], frontMatter: [] };
  readonly #text: string;
  #case: CaseDraft | undefined;
  #section: SectionDraft | undefined;
  #point: PointDraft | undefined;
  #headed: Piece[] | undefined;
  #titled = false;
  /** Whether fields may follow: right behind the heading they belong to. */
  #head = false;

  constructor(text: string) {
    this.#text = text;
  }

  /** Takes in a line; false where canonical Markdown has no such line there. */
  read(line: Line): boolean {
    const piece = concatenate(this.#text, [line.runs]);
    if (line.kind !== 'text' || line.fenced || !lineText.safeParse(piece.text).success) return false;
    if (line.depth > 0) return this.#heading(line.depth, piece);
    return line.bullet ? this.#head && this.#field(piece) : this.#paragraph(piece);
  }

  #heading(depth: number, piece: Piece): boolean {
    this.#head = true;
    if (depth === 1) return this.#batchTitle(piece);
    if (depth === 2) return this.#caseTitle(piece);
    if (depth === 3) return this.#sectionHeading(piece);
    return depth === 4 && this.#pointTitle(piece);
  }

  #batchTitle(piece: Piece): boolean {
    if (this.#titled) return false;
    this.#titled = true;
    this.draft.title = piece;
    return true;
  }

  #caseTitle(piece: Piece): boolean {
    const match = CASE_TITLE.exec(piece.text);
    if (!match?.[1] || !this.#titled) return false;
    this.#mark(piece, match[0].length);
    this.#case = {
      number: Number(match[1]),
      numberPiece: slicePiece(piece, 0, match[1].length),
      style: 'arabic-dot',
      title: slicePiece(piece, match[0].length),
      provider: null,
      providerForm: null,
      fields: new Map(),
      lead: [],
      sections: [],
      headed: new Map(),
    };
    this.#headed = undefined;
    this.#section = undefined;
    this.#point = undefined;
    this.draft.cases.push(this.#case);
    return true;
  }

  #sectionHeading(piece: Piece): boolean {
    const match = SECTION_HEADING.exec(piece.text);
    if (!this.#case) return false;
    if (!match) return this.#fieldHeading(piece, this.#case);
    this.#mark(piece, match[0].length);
    const heading = slicePiece(piece, match[0].length);
    const kind = headingKind(heading.text);
    this.#section = { kind, known: true, style: 'han-comma', number: null, heading, lead: [], points: [] };
    this.#point = undefined;
    this.#case.sections.push(this.#section);
    return true;
  }

  /** The heading of a field that has one of its own, its label. */
  #fieldHeading(piece: Piece, { headed }: CaseDraft): boolean {
    if (!HEADED_FIELDS.some(([, { label }]) => label.zh === piece.text) || headed.has(piece.text)) return false;
    this.#headed = [];
    headed.set(piece.text, this.#headed);
    this.ledger.labels.push(piece);
    this.#section = undefined;
    this.#point = undefined;
    this.#head = false;
    return true;
  }

  #pointTitle(piece: Piece): boolean {
    const match = POINT_TITLE.exec(piece.text);
    if (!match?.[1] || !this.#section) return false;
    const number = /^\d/.test(match[1]) ? Number(match[1]) : parseHanNumber(match[1]);
    if (!number) return false;
    this.#mark(piece, match[0].length);
    this.#point = {
      number,
      style: 'han-paren',
      title: slicePiece(piece, match[0].length),
      runIn: false,
      paragraphs: [],
    };
    this.#section.points.push(this.#point);
    this.#head = false;
    return true;
  }

  #field(piece: Piece): boolean {
    const colon = piece.text.indexOf('：');
    const label = piece.text.slice(0, Math.max(0, colon));
    const value = slicePiece(piece, colon + 1);
    this.ledger.labels.push(slicePiece(piece, 0, colon + 1));
    if (this.#section) return this.#sectionKind(label, value);
    const [fields, allowed]: [Fields, ReadonlySet<string>] = this.#case
      ? [this.#case.fields, CASE_HEAD]
      : [this.draft.fields, BATCH_HEAD];
    if (!allowed.has(label) || fields.has(label)) return false;
    fields.set(label, value);
    return true;
  }

  #sectionKind(label: string, value: Piece): boolean {
    const kind = SECTION_KINDS.find((known) => known === value.text);
    if (!this.#section || label !== SECTION_KIND_LABEL || !kind) return false;
    this.#section.kind = kind;
    this.ledger.labels.push(value);
    return true;
  }

  #paragraph(piece: Piece): boolean {
    this.#head = false;
    const paragraphs = this.#point?.paragraphs ?? this.#section?.lead ?? this.#headed ?? this.#case?.lead;
    paragraphs?.push(piece);
    return paragraphs !== undefined && piece.text !== '';
  }

  #mark(piece: Piece, end: number): void {
    this.ledger.markup.push(slicePiece(piece, 0, end));
  }
}
