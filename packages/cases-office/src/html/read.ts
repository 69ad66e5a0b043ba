import type { Block, DocxDocument, Notes } from '../docx/model.ts';
import type { Limits } from '../limits.ts';
import { BodyReader, OUTERMOST, type Page } from './body.ts';
import { readStyleSheet } from './css.ts';
import { decodeHtml } from './decode.ts';
import { learnFurniture } from './furniture.ts';
import { findNotes, type PageNotes } from './notes.ts';
import { isWebArchive } from './sniff.ts';
import { attributeOf, elementsOf, type HtmlElement, parseTree } from './tree.ts';
import { pageOfArchive } from './web-archive.ts';

/**
 * Reads a page, or the page in an archive of it: text → elements → what stands around the article, notes, styles →
 * paragraphs and tables.
 * @throws Refusal for what is in no known encoding, and for more than a page has
 */
export function readHtml(source: Uint8Array | string, limits: Limits): DocxDocument {
  const roots = parseTree(pageOf(source), limits);
  const notes = findNotes(roots);
  const page: Page = { sheet: readStyleSheet(sheetsIn(roots)), furniture: learnFurniture(roots), notes };
  return {
    blocks: BodyReader.read(roots, OUTERMOST, page),
    running: [],
    footnotes: notesOf('footnotes', notes, page),
    endnotes: notesOf('endnotes', notes, page),
    comments: notesOf('comments', notes, page),
    pages: [],
    record: null,
  };
}

function pageOf(source: Uint8Array | string): string {
  const head = typeof source === 'string' ? source : new TextDecoder('latin1').decode(source.subarray(0, 4096));
  if (isWebArchive(head)) return pageOfArchive(typeof source === 'string' ? Buffer.from(source) : source);
  const html = typeof source === 'string' ? source : decodeHtml(source);
  // The clipboard of Windows says where the page begins before it does.
  return html.startsWith('<') ? html : html.slice(Math.max(0, html.indexOf('<')));
}

function notesOf(kind: PageNotes['all'][number]['kind'], { all }: PageNotes, page: Page): Notes {
  return new Map(
    all
      .filter((note) => note.kind === kind)
      .map(({ id, element }): [string, readonly Block[]] => [id, BodyReader.read(element.childNodes, OUTERMOST, page)]),
  );
}

/** The sheets of the page, those for paper left out. */
function sheetsIn(elements: readonly HtmlElement[]): string[] {
  return elements.flatMap((element) => {
    if (element.tagName !== 'style') return sheetsIn(elementsOf(element.childNodes));
    if (/^\s*print\s*$/i.test(attributeOf(element, 'media'))) return [];
    return [element.childNodes.map((node) => ('value' in node ? node.value : '')).join('')];
  });
}
