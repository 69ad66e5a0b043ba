import type { NoiseReason } from '@fta/cases-core/schema';
import type { Block, DocxDocument, NoteReference, Paragraph } from '../docx/model.ts';
import type { LineWriter } from './writer.ts';

const REASONS = { footnotes: 'footnote', endnotes: 'footnote', comments: 'comment' } as const;
const KINDS = ['footnotes', 'endnotes', 'comments'] as const;
/** — 1 — */
const PAGE_NUMBER = /^[\s\d—–―\-第页共/]*$/u;

interface AsideLine {
  readonly text: string;
  readonly noise: NoiseReason;
  readonly about?: number;
}

/**
 * What a document holds beside its text, written behind it as declared noise: deletions, hidden words, prompts, notes,
 * comments, headers and footers, each with the line that it belongs to. Between the paragraphs they would part sentences.
 */
export class Appendix {
  readonly #document: DocxDocument;
  readonly #lines: AsideLine[] = [];
  readonly #told = new Set<string>();

  constructor(document: DocxDocument) {
    this.#document = document;
  }

  /** Takes in what a paragraph has beside its text; `line` is where it stands. */
  take({ asides, references }: Paragraph, line: number): void {
    for (const { reason, text } of asides) this.#add(text, reason, line);
    for (const reference of references) this.#addNote(reference, line);
  }

  write(writer: LineWriter): void {
    for (const kind of KINDS) for (const id of this.#document[kind].keys()) this.#addNote({ kind, id }, undefined);
    for (const running of this.#document.running) {
      for (const text of textsOf(running)) {
        const bare = PAGE_NUMBER.test(text);
        this.#add(text, bare ? 'page-number' : 'running-header', undefined);
      }
    }
    for (const { text, ...signal } of this.#lines) writer.line(text, signal);
  }

  #addNote({ kind, id }: NoteReference, line: number | undefined): void {
    const key = `${kind} ${id}`;
    if (this.#told.has(key)) return;
    this.#told.add(key);
    const note = this.#document[kind].get(id);
    if (note) this.#add(textsOf(note).join(' '), REASONS[kind], line);
  }

  #add(text: string, noise: NoiseReason, line: number | undefined): void {
    const flat = text.replace(/\s+/gu, ' ').trim();
    if (flat !== '') this.#lines.push({ text: flat, noise, ...(line !== undefined && { about: line }) });
  }
}

/** The texts of paragraphs, wherever they stand; what is set aside in a note is no text of the document either. */
function textsOf(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? [block.marker + block.text, ...block.asides.map(({ text }) => text), ...textsOf(block.boxes)].filter(
          (text) => text.trim() !== '',
        )
      : block.rows.flatMap(({ cells }) => cells.flatMap((cell) => textsOf(cell.blocks))),
  );
}
