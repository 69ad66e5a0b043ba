import { createIndex } from '@fta/cases-core/query';
import type { Case } from '@fta/cases-core/schema';
import { SEARCH_WORDS } from '@fta/cases-core/words';
import type { Span } from '../content/segments.ts';
import { questionIn } from './question.ts';

/** Each holds one text of the case, whole: all that is searched. */
const TEXTS = 'h1, .case-header .summary, .origin > :first-child dd, .case-text :is(h2, h3, p)';

/** Marks on one page. */
const MOST = 100;

/** Marks the words of the question in an address where they stand in the case. */
export function markWords(page: Document, query: string): void {
  const elements = [...page.querySelectorAll(`.case :is(${TEXTS})`)];
  for (const { place, ...span } of wordsIn(
    elements.map(({ textContent }) => textContent ?? ''),
    query,
  )) {
    const element = elements[place];
    if (element) markSpan(element, span);
  }
}

/** Where the words stand in the texts: `place` is the text's, `start` and `end` are UTF-16 units in it; the last first. */
export function wordsIn(texts: readonly string[], query: string): (Span & { readonly place: number })[] {
  const { text, withoutSynonyms } = questionIn(query);
  if (text.trim() === '') return [];
  const index = createIndex([caseOf(texts)], SEARCH_WORDS);
  const { hits } = index.search({ text, withoutSynonyms, highlights: { limit: MOST, context: 0 } });
  return hits
    .flatMap(({ highlights }) => highlights)
    .map(({ path, start, end }) => ({ place: Number(path.split('/').at(-1)), start, end }))
    .reverse();
}

/** The texts as the paragraphs of a case. */
function caseOf(texts: readonly string[]): Case {
  return {
    id: '',
    number: 0,
    title: '',
    provider: { key: '', name: '', kind: 'other', region: null },
    lead: [...texts],
    sections: [],
    figures: [],
    citations: [],
    topics: [],
    regions: [],
    summary: null,
  };
}

/** Puts a mark round the span of the element's text: one, or as many as the elements in it that it begins or ends inside. */
function markSpan(element: Element, { start, end }: Span): void {
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const pieces: Range[] = [];
  let offset = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const length = node.textContent?.length ?? 0;
    const from = Math.max(0, start - offset);
    const to = Math.min(length, end - offset);
    if (from < to) extendTo(pieces, node, from, to);
    offset += length;
  }
  for (const piece of pieces) piece.surroundContents(element.ownerDocument.createElement('mark'));
}

/** What stands beside the piece before, with no more than a place to break the line between, goes on with it. */
function extendTo(pieces: Range[], node: Node, from: number, to: number): void {
  const last = pieces.at(-1);
  if (last?.endContainer.parentNode === node.parentNode) {
    last?.setEnd(node, to);
    return;
  }
  const piece = new Range();
  piece.setStart(node, from);
  piece.setEnd(node, to);
  pieces.push(piece);
}
