import type { Transaction } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';

/** Told of every transaction that changed text or selection, once the view shows it. */
export type Listener = (view: EditorView, transaction: Transaction) => void;

const listeners = new WeakMap<EditorView, Set<Listener>>();

/** Has those hear of a text that were told to by {@link onUpdates}. */
export function tellUpdate(view: EditorView, transaction: Transaction): void {
  for (const listener of listeners.get(view) ?? []) listener(view, transaction);
}

/** @returns what ends it */
export function onUpdates(view: EditorView, listener: Listener): () => void {
  const heard = listeners.get(view) ?? new Set();
  listeners.set(view, heard.add(listener));
  return () => heard.delete(listener);
}
