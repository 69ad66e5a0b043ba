import type { Node } from 'prosemirror-model';
import type { Transaction } from 'prosemirror-state';
import { removeSelection } from '../commands/removal.ts';
import { contentOf, documentOf, paragraph } from '../document/case-document.ts';
import type { CaseContent } from '../document/fields.ts';
import { childrenOf, sayInstead } from '../document/replace-content.ts';
import { BLOCK, isBody } from '../document/schema.ts';
import { insertBlocks } from './insert-blocks.ts';
import { linesOf, tidy } from './lines.ts';
import type { ReadPiece } from './read-piece.ts';

/** What became of a pasted text. */
export interface PasteReport {
  /** `case`: title, provider, lead and sections were filled; `piece`: structure at the caret; `lines`: a paragraph a line. */
  readonly kind: 'case' | 'piece' | 'lines';
  readonly sections: number;
  readonly points: number;
  readonly paragraphs: number;
  /** Why a text of many lines was not read as one case: how many it holds. */
  readonly cases: number;
  /** Texts that the import takes for page numbers, running headers and the like: they are not in the case. */
  readonly omitted: readonly string[];
}

/** The paragraphs of a text, as they are. */
export function pasteLines(tr: Transaction, text: string, cases = 0): PasteReport {
  removeSelection(tr);
  const lines = linesOf(text);
  insertBlocks(tr, lines.map(paragraph));
  return { kind: 'lines', sections: 0, points: 0, paragraphs: lines.length, cases, omitted: [] };
}

/**
 * Pastes what was read of a text, in one step: into a case with no text in lead and sections as a case, elsewhere as a piece
 * of it. Several cases are pasted as lines: which of them would be this one?
 */
export function pastePiece(tr: Transaction, text: string, read: ReadPiece): PasteReport {
  const { single, omitted, cases } = read;
  if (!single) return pasteLines(tr, text, cases);
  if (isBlankCase(tr.doc)) return pasteCase(tr, read, single);
  removeSelection(tr);
  const blocks = blocksOfPiece(read);
  insertBlocks(tr, blocks);
  return { kind: 'piece', ...counted(blocks), cases, omitted };
}

/** True where nothing is written yet but perhaps the fields of one line. */
function isBlankCase(doc: Node): boolean {
  return childrenOf(doc).every((node) => !isBody(node) || node.textContent.trim() === '');
}

/** What stands in a field already stays; what was pasted for it then comes before the lead, unless it says the same. */
function pasteCase(tr: Transaction, read: ReadPiece, single: NonNullable<ReadPiece['single']>): PasteReport {
  const present = contentOf(tr.doc);
  const lead = [...single.lead];
  const isNamed = present.provider.name !== '';
  if (isNamed && single.provider.name !== '' && single.provider.name !== present.provider.name)
    lead.unshift(read.providerLine);
  const title = present.title === '' ? single.title : present.title;
  if (single.title !== title) lead.unshift(single.title);
  const content: CaseContent = {
    ...present,
    title,
    provider: isNamed ? present.provider : single.provider,
    lead: lead.filter((text) => text !== ''),
    sections: single.sections,
    topics: present.topics.length > 0 ? present.topics : single.topics,
    regions: present.regions.length > 0 ? present.regions : single.regions,
    summary: present.summary ?? single.summary,
  };
  sayInstead(tr, content);
  return { kind: 'case', ...counted(childrenOf(tr.doc).filter(isBody)), cases: 1, omitted: read.omitted };
}

/** The blocks of a piece: what the parser takes for a title is a paragraph here, and a section without a name is none. */
function blocksOfPiece({ single, providerLine }: ReadPiece): Node[] {
  if (!single) return [];
  const blocks = childrenOf(documentOf(single)).filter((node) => isBody(node));
  const [first] = single.sections;
  const isNameless = first?.heading === '' && first.kind === 'other';
  const nameless = isNameless ? blocks.findIndex(({ type }) => type === BLOCK.heading) : -1;
  const body = blocks.filter(
    (node, at) => at !== nameless && !(node.type === BLOCK.paragraph && node.content.size === 0),
  );
  const head = [single.title, single.provider.name === '' ? '' : providerLine].map(tidy).filter((line) => line !== '');
  return [...head.map(paragraph), ...body.map(numberedByOrder)];
}

/** Points that come to others are numbered with them. */
function numberedByOrder(node: Node): Node {
  return node.type === BLOCK.pointTitle ? node.type.create(null, node.content) : node;
}

function counted(blocks: readonly Node[]): Pick<PasteReport, 'sections' | 'points' | 'paragraphs'> {
  const count = (type: Node['type']) => blocks.filter((node) => node.type === type).length;
  return { sections: count(BLOCK.heading), points: count(BLOCK.pointTitle), paragraphs: count(BLOCK.paragraph) };
}
