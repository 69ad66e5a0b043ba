import type { Profile } from '@fta/cases-core';
import { closeHistory, undo } from 'prosemirror-history';
import type { Node, Slice } from 'prosemirror-model';
import { Plugin, PluginKey, TextSelection, type Transaction } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { removeRange, removeSelection } from '../commands/removal.ts';
import { paragraph } from '../document/case-document.ts';
import { isBody } from '../document/schema.ts';
import { textOfHtml } from './html-text.ts';
import { insertBlocks } from './insert-blocks.ts';
import { linesOf, tidy } from './lines.ts';
import { type PasteReport, pasteLines, pastePiece } from './paste-text.ts';

/** A text that has been pasted. */
export interface Pasted extends PasteReport {
  /** 保留为纯文本: takes the structure back and pastes the lines as they are; `false` where somebody wrote since. */
  asPlainText(): boolean;
}

export interface PasteOptions {
  /** The format of the batch, by which the parser reads. */
  readonly profile?: () => Profile | undefined;
  /** Told of what became of a text of several lines. */
  readonly onPasted?: (pasted: Pasted) => void;
  /** Told where the parser could not be loaded; the text was pasted as lines. */
  readonly onFailed?: (reason: unknown) => void;
}

/** Where texts are to go for which the parser is still being loaded: the selection of that moment, followed since. */
type Waiting = { readonly from: number; readonly to: number } | null;

const PASTE = new PluginKey<Waiting>('fta-paste');

/** Pastes with the structure that the import would give. */
export function paste(options: PasteOptions = {}): Plugin<Waiting> {
  let isPlain = false;
  return new Plugin<Waiting>({
    key: PASTE,
    state: {
      init: () => null,
      apply(transaction, waiting) {
        const set: { readonly waiting: Waiting } | undefined = transaction.getMeta(PASTE);
        if (set) return set.waiting;
        if (!waiting || !transaction.docChanged) return waiting;
        return { from: transaction.mapping.map(waiting.from, 1), to: transaction.mapping.map(waiting.to, -1) };
      },
    },
    props: {
      handleKeyDown(_, event) {
        isPlain = event.shiftKey;
        return false;
      },
      handleDOMEvents: {
        paste(view, event) {
          if (!view.editable || !event.clipboardData) return false;
          const html = event.clipboardData.getData('text/html');
          // What was copied here comes as the blocks that it is.
          if (html.includes('data-pm-slice') && !isPlain) return false;
          event.preventDefault();
          const text = event.clipboardData.getData('text/plain');
          if (isPlain) pasteAsLines(view, text, options);
          else void pasteStructured(view, html === '' ? text : textOfHtml(html) || text, options);
          return true;
        },
      },
      handlePaste: (view, _event, slice) => insertSlice(view, slice),
      handleDrop(view, event, slice, isMoved) {
        const place = view.posAtCoords({ left: event.clientX, top: event.clientY });
        return place !== null && dropSlice(view, slice, place.pos, isMoved);
      },
    },
  });
}

/** One line is words at the caret. */
async function pasteStructured(view: EditorView, text: string, options: PasteOptions): Promise<void> {
  if (linesOf(text).length <= 1) {
    view.dispatch(pasted(view.state.tr, (tr) => pasteLines(tr, text)).tr);
    return;
  }
  const { from, to } = view.state.selection;
  view.dispatch(view.state.tr.setMeta(PASTE, { waiting: { from, to } }));
  try {
    const { readPiece } = await import('./read-piece.ts');
    if (view.isDestroyed) return;
    const read = readPiece(text, options.profile?.());
    finish(view, text, options, (tr) => pastePiece(tr, text, read));
  } catch (reason) {
    options.onFailed?.(reason);
    if (!view.isDestroyed) finish(view, text, options, (tr) => pasteLines(tr, text));
  }
}

function finish(view: EditorView, text: string, options: PasteOptions, change: (tr: Transaction) => PasteReport): void {
  const waiting = PASTE.getState(view.state);
  const start = view.state.tr.setMeta(PASTE, { waiting: null });
  if (waiting)
    start.setSelection(
      TextSelection.between(start.doc.resolve(waiting.from), start.doc.resolve(Math.max(waiting.from, waiting.to))),
    );
  const { tr, report } = pasted(start, change);
  view.dispatch(tr);
  view.dispatch(closeHistory(view.state.tr));
  const { doc } = view.state;
  options.onPasted?.({
    ...report,
    asPlainText() {
      if (view.isDestroyed || view.state.doc !== doc || !undo(view.state, view.dispatch)) return false;
      view.dispatch(pasted(view.state.tr, (next) => pasteLines(next, text)).tr);
      return true;
    },
  });
}

function pasteAsLines(view: EditorView, text: string, options: PasteOptions): void {
  const { tr, report } = pasted(view.state.tr, (next) => pasteLines(next, text));
  view.dispatch(tr);
  if (report.paragraphs > 1) options.onPasted?.({ ...report, asPlainText: () => false });
}

/** A step of undoing of its own. */
function pasted(tr: Transaction, change: (tr: Transaction) => PasteReport): { tr: Transaction; report: PasteReport } {
  const report = change(closeHistory(tr));
  return { tr: tr.scrollIntoView().setMeta('paste', true).setMeta('uiEvent', 'paste'), report };
}

/** Blocks that were copied from a text of a case; the fields of another are paragraphs here. */
function insertSlice(view: EditorView, slice: Slice): boolean {
  const { tr } = view.state;
  removeSelection(tr);
  insertBlocks(tr, blocksOf(slice));
  view.dispatch(tr.scrollIntoView().setMeta('paste', true).setMeta('uiEvent', 'paste'));
  return true;
}

function dropSlice(view: EditorView, slice: Slice, pos: number, isMoved: boolean): boolean {
  const { tr } = view.state;
  const { from, to } = tr.selection;
  if (isMoved && pos >= from && pos <= to) return true;
  if (isMoved) removeRange(tr, from, to);
  tr.setSelection(TextSelection.near(tr.doc.resolve(tr.mapping.map(pos))));
  insertBlocks(tr, blocksOf(slice));
  view.dispatch(tr.scrollIntoView().setMeta('uiEvent', 'drop'));
  view.focus();
  return true;
}

function blocksOf({ content }: Slice): Node[] {
  const blocks: Node[] = [];
  content.forEach((node) => {
    if (isBody(node)) blocks.push(node);
    else if (tidy(node.textContent) !== '') blocks.push(paragraph(tidy(node.textContent)));
  });
  return blocks;
}
