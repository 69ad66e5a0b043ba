import type { Block, DocxDocument, Paragraph } from '../docx/model.ts';
import { PRINTED_STYLES } from '../write/printed-styles.ts';
import type { PrintedLine, PrintedRole } from './printed.ts';
import { caseOfBookmark } from './record.ts';

/** A line as it stands in a document, and the case of the record that it is marked as. */
export interface FoundLine extends PrintedLine {
  readonly of: number | null;
}

/** What lines are, by the names of their styles; a `field` is told from a `section` by its words. */
const ROLES = new Map<string, PrintedRole>([
  ...Object.entries(PRINTED_STYLES).map(([role, { name }]) => [name.toLowerCase(), role as PrintedRole] as const),
  [PRINTED_STYLES.section.name.toLowerCase(), 'section'],
  // What was pasted from elsewhere.
  ['normal', 'text'],
]);

/** The printed lines of a document; `null` where it holds what is no printed line. */
export function foundLines({ blocks, footnotes, endnotes, comments }: DocxDocument): FoundLine[] | null {
  if (footnotes.size + endnotes.size + comments.size > 0) return null;
  const lines: FoundLine[] = [];
  for (const block of blocks) {
    if (isContents(block)) continue;
    const role = block.kind === 'paragraph' && isPlain(block) ? ROLES.get(block.style) : undefined;
    if (block.kind === 'table' || role === undefined) return null;
    const text = block.text.trim();
    if (text !== '') lines.push({ role, text, of: markedCase(block) });
  }
  return lines;
}

/** The case of the record whose title a paragraph is marked as. */
export function markedCase({ bookmarks }: Paragraph): number | null {
  return bookmarks.map(caseOfBookmark).find((place) => place !== null) ?? null;
}

const isContents = (block: Block): boolean => block.kind === 'paragraph' && block.contents;

/** Nothing but words, as somebody has typed them. */
function isPlain({ text, marker, bullet, changes, asides, references, pictures, boxes }: Paragraph): boolean {
  const others = [changes, asides, references, pictures, boxes];
  return marker === '' && !bullet && !text.trim().includes('\n') && others.every(({ length }) => length === 0);
}
