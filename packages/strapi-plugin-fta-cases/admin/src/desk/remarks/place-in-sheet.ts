import type { EditorView } from 'prosemirror-view';
import type { Range } from './words.ts';

/** Where a card stands in the sheet, in pixels from its top edge: under words, or from its bottom edge: above them. */
export function underWords(view: EditorView, { to }: Range): number {
  return view.coordsAtPos(to).bottom - (sheetOf(view)?.top ?? 0) + 6;
}

export function aboveWords(view: EditorView, { from }: Range): number {
  return (sheetOf(view)?.bottom ?? 0) - view.coordsAtPos(from).top + 6;
}

function sheetOf(view: EditorView): DOMRect | undefined {
  return view.dom.parentElement?.parentElement?.getBoundingClientRect();
}
