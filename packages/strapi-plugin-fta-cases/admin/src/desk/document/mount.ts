import type { Language } from '@fta/cases-core/schema';
import { closeHistory, history } from 'prosemirror-history';
import { EditorState, type Plugin, TextSelection, type Transaction } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { levelRules } from '../commands/input-rules.ts';
import { keys, replaceAcrossBlocks } from '../commands/keys.ts';
import { AS_IT_IS, numbersFollowOrder } from '../commands/numbers.ts';
import { type PartKind, REMOVED, type Removed } from '../commands/parts.ts';
import { removeSelection } from '../commands/removal.ts';
import { contentOf, documentOf } from './case-document.ts';
import type { CaseContent } from './fields.ts';
import { positionOf } from './places.ts';
import { PutBack } from './put-back.ts';
import { replaceContent } from './replace-content.ts';
import { addTextStyles } from './text-styles.ts';

/** A part that has just been deleted as a whole. */
export interface DeletedPart {
  readonly kind: PartKind;
  /** The words of its heading, title or paragraph. */
  readonly title: string;
  /** Puts it back where it stood, whatever was written since. */
  undo(): void;
}

/** What a text is mounted with. */
export interface TextOptions {
  readonly content: CaseContent;
  /** `false` shows the text as one that nobody may change. */
  readonly editable: boolean;
  /** Told of every transaction that changed the document, whoever made it. */
  readonly onChange?: (transaction: Transaction) => void;
  /** Told of every transaction that changed document or selection, once the view shows it. */
  readonly onUpdate?: (view: EditorView, transaction: Transaction) => void;
  /** Told of a part that was deleted by its handle, for the page to offer undoing. */
  readonly onDeleted?: (part: DeletedPart) => void;
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
  /** The same as one step of undoing of its own. */
  rewrite(content: CaseContent): void;
  /** Puts the caret at a place of the case and scrolls to it; `false` where there is no such place. */
  focus(pointer: string, start?: number, end?: number): boolean;
  setEditable(editable: boolean): void;
  /** Names blank fields in a language. */
  setLanguage(language: Language): void;
  destroy(): void;
}

/** Plugins that every text has, those of the page before them. */
function textPlugins(own: readonly Plugin[] = []): Plugin[] {
  return [...own, levelRules(), keys(), replaceAcrossBlocks(), numbersFollowOrder(), history({ depth: 1000 })];
}

/** Mounts the text of a case in an element of the page. */
export function mountText(dom: HTMLElement, options: TextOptions): MountedText {
  let { editable } = options;
  let language: Language = 'zh';
  const putBack = new PutBack();
  addTextStyles(dom);
  const view = new EditorView(dom, {
    state: EditorState.create({ doc: documentOf(options.content), plugins: textPlugins(options.plugins) }),
    editable: () => editable,
    attributes: () => ({ class: 'fta-text', lang: 'zh-CN', spellcheck: 'false', 'data-language': language }),
    dispatchTransaction(given) {
      const transaction = given.getMeta('uiEvent') === 'cut' ? cutting(view.state) : given;
      view.updateState(view.state.apply(transaction));
      if (transaction.docChanged) {
        putBack.follow(transaction);
        options.onChange?.(transaction);
      }
      options.onUpdate?.(view, transaction);
      const removed: Removed | undefined = transaction.getMeta(REMOVED);
      if (!removed) return;
      const { kind, title } = removed;
      const record = putBack.remember(removed);
      options.onDeleted?.({ kind, title, undo: () => putBack.restore(record, view) });
    },
  });
  return {
    view,
    content: () => contentOf(view.state.doc),
    replace(content) {
      const transaction = replaceContent(view.state, content);
      if (transaction.docChanged) view.dispatch(transaction.setMeta('addToHistory', false).setMeta(AS_IT_IS, true));
    },
    rewrite(content) {
      const transaction = replaceContent(view.state, content);
      if (transaction.docChanged) view.dispatch(closeHistory(transaction).setMeta(AS_IT_IS, true));
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
    setLanguage(value) {
      language = value;
      view.setProps({});
    },
    destroy: () => view.destroy(),
  };
}

/** Cutting takes what a key would take. */
function cutting({ tr }: EditorState): Transaction {
  removeSelection(tr);
  return tr.scrollIntoView().setMeta('uiEvent', 'cut');
}
