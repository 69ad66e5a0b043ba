import type { EditorView } from 'prosemirror-view';

/** The view takes the end of a composition over a moment after the browser tells of it. */
const AFTER_COMPOSITION = 50;

/**
 * Does something with a view now, or at the end of the composition that is under way; nothing where the page was left
 * before, as an answer of the server may come after that.
 * @returns what calls it off
 */
export function whileNotComposing(view: EditorView, act: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const attempt = () => {
    if (view.isDestroyed) return;
    if (!view.composing) return act();
    view.dom.addEventListener('compositionend', later, { once: true });
  };
  const later = () => {
    timer = setTimeout(attempt, AFTER_COMPOSITION);
  };
  attempt();
  return () => {
    clearTimeout(timer);
    view.dom.removeEventListener('compositionend', later);
  };
}
