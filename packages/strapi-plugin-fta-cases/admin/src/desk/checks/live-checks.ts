import type { Node } from 'prosemirror-model';
import { Plugin, PluginKey } from 'prosemirror-state';
import { Mapping } from 'prosemirror-transform';
import type { EditorView } from 'prosemirror-view';
import { markFound } from '../decorations/marks.ts';
import { contentOf } from '../document/case-document.ts';
import type { CheckedText, CheckTerms } from './check-text.ts';
import type { Checker } from './checker.ts';

/** How long nobody has typed before a text is checked, in milliseconds. */
const AFTER_LAST_KEY = 300;

/** What checking a text while it is written takes. */
export interface LiveChecks {
  readonly checker: Checker;
  /** What the text is held to at the moment it is checked. */
  readonly terms: () => CheckTerms;
  /** Told of every answer that was marked. */
  readonly onChecked?: (checked: CheckedText) => void;
  /** Told when checking failed; the marks stay as they are. */
  readonly onFailed?: (reason: unknown) => void;
}

/** Where a text that was asked about has gone since. */
interface Asked {
  readonly doc: Node;
  readonly mapping: Mapping;
  /** Counts the times that somebody asked for the text to be checked though nobody wrote. */
  readonly demands: number;
}

const CHECKS = new PluginKey<Asked>('fta-checks');
const ASKING = 'asking';
const RECHECK = 'recheck';

/**
 * Checks the text once nobody has typed for 300 ms, and marks what is found. An answer to a text that has changed since is
 * carried along; one that comes while characters are being composed waits for their end.
 */
export function liveChecks(options: LiveChecks): Plugin<Asked> {
  return new Plugin<Asked>({
    key: CHECKS,
    state: {
      init: (_, { doc }) => ({ doc, mapping: new Mapping(), demands: 0 }),
      apply(transaction, asked) {
        const meta: unknown = transaction.getMeta(CHECKS);
        if (meta === ASKING) return { ...asked, doc: transaction.doc, mapping: new Mapping() };
        if (meta === RECHECK) return { ...asked, demands: asked.demands + 1 };
        if (!transaction.docChanged) return asked;
        const mapping = asked.mapping.slice();
        mapping.appendMapping(transaction.mapping);
        return { ...asked, mapping };
      },
    },
    view: (view) => new Checking(view, options),
  });
}

/** Checks a text anew though nobody wrote: its terms have changed. */
export function checkAnew(view: EditorView): void {
  view.dispatch(view.state.tr.setMeta(CHECKS, RECHECK));
}

class Checking {
  readonly #view: EditorView;
  readonly #options: LiveChecks;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #held: CheckedText | null = null;
  #isDestroyed = false;

  constructor(view: EditorView, options: LiveChecks) {
    this.#view = view;
    this.#options = options;
    view.dom.addEventListener('compositionend', this.#release);
    this.#wait(0);
  }

  update(view: EditorView, before: EditorView['state']): void {
    const isDemanded = CHECKS.getState(view.state)?.demands !== CHECKS.getState(before)?.demands;
    if (isDemanded || view.state.doc !== before.doc) this.#wait(isDemanded ? 0 : AFTER_LAST_KEY);
  }

  destroy(): void {
    this.#isDestroyed = true;
    clearTimeout(this.#timer);
    this.#view.dom.removeEventListener('compositionend', this.#release);
  }

  #wait(delay: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#ask(), delay);
  }

  async #ask(): Promise<void> {
    const { checker, terms, onFailed } = this.#options;
    if (this.#view.composing) return this.#wait(AFTER_LAST_KEY);
    this.#held = null;
    this.#view.dispatch(this.#view.state.tr.setMeta(CHECKS, ASKING));
    try {
      const checked = await checker.check(contentOf(this.#view.state.doc), terms());
      if (checked && !this.#isDestroyed) this.#take(checked);
    } catch (reason) {
      onFailed?.(reason);
    }
  }

  #take(checked: CheckedText): void {
    if (this.#view.composing) {
      this.#held = checked;
      return;
    }
    const asked = CHECKS.getState(this.#view.state);
    if (!asked) return;
    this.#view.dispatch(markFound(this.#view.state, checked, asked));
    this.#options.onChecked?.(checked);
  }

  /** The view takes the end of a composition over a moment after the browser tells of it. */
  readonly #release = (): void => {
    setTimeout(() => {
      const held = this.#held;
      this.#held = null;
      if (held && !this.#isDestroyed) this.#take(held);
    }, 50);
  };
}
