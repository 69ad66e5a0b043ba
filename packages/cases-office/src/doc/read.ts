import type { Block, DocxDocument, Notes } from '../docx/model.ts';
import { openCompound } from '../guard/compound.ts';
import { refuse } from '../refusal.ts';
import { BodyReader } from './body.ts';
import { Bytes } from './bytes.ts';
import { readFaces } from './faces.ts';
import { finderOf, readFormatted } from './formatted.ts';
import { readNumbering } from './lists.ts';
import { readStyles } from './styles.ts';
import { AT, DocumentText, tableName } from './text.ts';

/**
 * Reads a document of Word 97 to 2003, or of WPS: streams → pieces of text → paragraphs and tables by the properties of
 * their marks ([MS-DOC]).
 * @throws Refusal for what is broken, protected or older
 */
export function readDoc(bytes: Uint8Array): DocxDocument {
  const file = openCompound(bytes);
  if (file.names.has('Macros')) throw refuse('macros', {});
  const document = streamOf('WordDocument');
  const tables = streamOf(tableName(document));
  const reading = {
    text: new DocumentText(document, tables),
    paragraphs: finderOf(readFormatted(document, tables.named(document, AT.paragraphs), 'paragraphs')),
    runs: finderOf(readFormatted(document, tables.named(document, AT.runs), 'runs')),
    styles: readStyles(tables.named(document, AT.styles)),
    faces: readFaces(tables.named(document, AT.fonts)),
    numbering: readNumbering(tables, tables.named(document, AT.lists), tables.named(document, AT.overrides)),
  };
  let at = 0;
  const next = (length: number): readonly Block[] => {
    const blocks = BodyReader.read(at, length, reading);
    at += length;
    return blocks;
  };
  const [blocks, footnotes, headers] = [AT.text, AT.footnotes, AT.headers].map((place) => next(document.u32(place)));
  const [comments, endnotes, boxes, headerBoxes] = [AT.comments, AT.endnotes, AT.boxes, AT.headerBoxes].map((place) =>
    next(document.u32(place)),
  );
  return {
    blocks: [...(blocks ?? []), ...(boxes ?? [])],
    running: [headers ?? [], headerBoxes ?? []],
    footnotes: notesOf(footnotes),
    endnotes: notesOf(endnotes),
    comments: notesOf(comments),
    pages: [],
    record: null,
  };

  function streamOf(name: string): Bytes {
    const stream = file.stream(name);
    if (!stream) throw refuse('part-missing', { part: name });
    return new Bytes(stream);
  }
}

/** Notes one by one; which line each belongs to is not told. */
function notesOf(blocks: readonly Block[] = []): Notes {
  return new Map(blocks.map((block, index) => [String(index), [block]]));
}
