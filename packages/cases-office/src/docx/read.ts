import { type OfficePackage, openPackage } from '../guard/package.ts';
import type { Relationship } from '../guard/relationships.ts';
import type { Limits } from '../limits.ts';
import { readRecord } from '../record/record.ts';
import { refuse } from '../refusal.ts';
import { childOf } from '../xml/element.ts';
import { readChildren } from '../xml/read.ts';
import { BodyReader } from './body.ts';
import { mainPart } from './main-part.ts';
import type { Block, DocxDocument, Notes, PageSetup } from './model.ts';
import { readNumbering } from './numbering.ts';
import { readPageSetup } from './page-setup.ts';
import { readStyles, type Styles } from './styles.ts';

/**
 * Reads a Word document: package → parts by their relationships → styles and numbers → paragraphs and tables.
 * @throws Refusal for what is broken, hostile, or no Word document
 */
export function readDocx(bytes: Uint8Array, limits: Limits): DocxDocument {
  const archive = openPackage(bytes, limits);
  const { name: main, relationships } = mainPart(archive, limits);
  const parts = new Parts(archive, relationships);
  const [stylesName, stylesBytes] = parts.only('styles');
  const styles = readStyles(stylesName, stylesBytes, limits);
  const [numberingName, numberingBytes] = parts.only('numbering');
  const numbering = readNumbering(numberingName, numberingBytes, styles, limits);
  const reader = new BodyReader(styles, numbering);
  const blocks: Block[] = [];
  const pages: PageSetup[] = [];
  const document = archive.part(main);
  if (!document) throw refuse('part-missing', { part: main });
  readChildren({ name: main, bytes: document, root: 'w:document' }, ['w:body'], limits, (child) => {
    blocks.push(...reader.read([child]));
    const section = child.name === 'w:sectPr' ? child : childOf(childOf(child, 'w:pPr'), 'w:sectPr');
    if (section) pages.push(readPageSetup(section));
  });
  blocks.push(...reader.finish());
  return {
    blocks,
    pages,
    running: [...parts.all('header', 'w:hdr'), ...parts.all('footer', 'w:ftr')].map(({ name, bytes: part, root }) => {
      const running = new BodyReader(styles, numbering);
      const read: Block[] = [];
      readChildren({ name, bytes: part, root }, [], limits, (child) => read.push(...running.read([child])));
      return [...read, ...running.finish()];
    }),
    footnotes: readNotes(parts, 'footnote', styles, limits),
    endnotes: readNotes(parts, 'endnote', styles, limits),
    comments: readNotes(parts, 'comment', styles, limits),
    record: readRecord(archive, relationships, limits),
  };
}

/** Separators between text and notes are kept as notes too. */
const SEPARATOR = /^(?:separator|continuation)/;

function readNotes(parts: Parts, kind: 'footnote' | 'endnote' | 'comment', styles: Styles, limits: Limits): Notes {
  const [name, bytes] = parts.only(`${kind}s`);
  const notes = new Map<string, readonly Block[]>();
  if (!bytes) return notes;
  const numbering = readNumbering('', null, styles, limits);
  readChildren({ name, bytes, root: `w:${kind}s` }, [], limits, ({ attributes, children }) => {
    if (SEPARATOR.test(attributes['w:type'] ?? '')) return;
    const reader = new BodyReader(styles, numbering);
    notes.set(attributes['w:id'] ?? '', [...reader.read(children), ...reader.finish()]);
  });
  return notes;
}

/** The parts that a document points at, by what they are to it. */
class Parts {
  readonly #archive: OfficePackage;
  readonly #relationships: readonly Relationship[];

  constructor(archive: OfficePackage, relationships: readonly Relationship[]) {
    this.#archive = archive;
    this.#relationships = relationships;
  }

  /** The one part of a kind, and its name; nothing where the document has none. */
  only(type: string): [name: string, bytes: Uint8Array | null] {
    const name = this.#relationships.find((each) => each.type === type && each.part !== null)?.part ?? '';
    return [name, name === '' ? null : this.#archive.part(name)];
  }

  all(type: string, root: string): { name: string; bytes: Uint8Array; root: string }[] {
    const names = new Set(this.#relationships.flatMap((each) => (each.type === type && each.part ? [each.part] : [])));
    return [...names].flatMap((name) => {
      const bytes = this.#archive.part(name);
      return bytes ? [{ name, bytes, root }] : [];
    });
  }
}
