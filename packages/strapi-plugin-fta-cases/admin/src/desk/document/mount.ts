import { history } from 'prosemirror-history';
import { EditorState, type Plugin, TextSelection, type Transaction } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { contentOf, documentOf } from './case-document.ts';
import type { CaseContent } from './fields.ts';
import { positionOf } from './places.ts';
import { replaceContent } from './replace-content.ts';

/** What a text is mounted with. */
export interface TextOptions {
  readonly content: CaseContent;
  /** `false` shows the text as one that nobody may change. */
  readonly editable: boolean;
  /** Told of every transaction that changed the document, whoever made it. */
  readonly onChange?: (transaction: Transaction) => void;
  /** Asked before those of the text itself. */
  readonly plugins?: readonly Plugin[];
}

/** The text of a case in the page. */
export interface MountedText {
  readonly view: EditorView;
  /** What the text says now. */
  content(): CaseContent;
  /** Makes the text say something else, changing only what differs; undoing passes over it. */
  replace(content: CaseContent): void;
  /** Puts the caret at a place of the case and scrolls to it; `false` where there is no such place. */
  focus(pointer: string, start?: number, end?: number): boolean;
  setEditable(editable: boolean): void;
  destroy(): void;
}

/** Mounts the text of a case in an element of the page. */
export function mountText(dom: HTMLElement, options: TextOptions): MountedText {
  let { editable } = options;
  const view = new EditorView(dom, {
    state: EditorState.create({
      doc: documentOf(options.content),
      plugins: [...(options.plugins ?? []), history()],
    }),
    editable: () => editable,
    attributes: { class: 'fta-text', lang: 'zh-CN', spellcheck: 'false' },
    dispatchTransaction(transaction) {
      view.updateState(view.state.apply(transaction));
      if (transaction.docChanged) options.onChange?.(transaction);
    },
  });
  return {
    view,
    content: () => contentOf(view.state.doc),
    replace(content) {
      const transaction = replaceContent(view.state, content);
      if (transaction.docChanged) view.dispatch(transaction.setMeta('addToHistory', false));
    },
    focus(pointer, start = 0, end = start) {
      const { doc, tr } = view.state;
      const [from, to] = [positionOf(doc, pointer, start), positionOf(doc, pointer, end)];
      if (from === null || to === null) return false;
      view.dispatch(tr.setSelection(TextSelection.create(doc, from, to)).scrollIntoView());
      view.focus();
      return true;
    },
    setEditable(value) {
      editable = value;
      view.setProps({});
    },
    destroy: () => view.destroy(),
  };
}
