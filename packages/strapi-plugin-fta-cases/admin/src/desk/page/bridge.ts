import { type CaseContent, isSame } from '../../../../shared/content.ts';
import type { Draft } from '../../draft/draft.ts';
import { mergedWhole } from '../document/merged-whole.ts';
import type { MountedText } from '../document/mount.ts';

/** How long after the last key the draft is told, and after the first one at the latest, in milliseconds. */
const AFTER_LAST_KEY = 300;
const AT_LATEST = 500;

type Text = Pick<MountedText, 'content' | 'replace'> & { readonly view: { readonly composing: boolean } };

/**
 * Carries a content between the text in the page and the draft that keeps it, both ways. Never during a composition: what
 * comes then waits for its end.
 */
export class Bridge {
  readonly #text: Text;
  readonly #draft: Pick<Draft, 'change' | 'content'>;
  /** What text and draft last had in common. */
  #shared: CaseContent;
  #coming: CaseContent | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Since when something waits to be told; `null` where nothing does. */
  #since: number | null = null;

  constructor(text: Text, draft: Pick<Draft, 'change' | 'content'>) {
    this.#text = text;
    this.#draft = draft;
    this.#shared = text.content();
  }

  /** To be called after each change of the text. */
  changed(): void {
    this.#wait();
  }

  /** Tells the draft what the text says now, unless somebody is composing: then a little later. */
  readonly tell = (): void => {
    if (this.#text.view.composing) this.#wait();
    else if (this.#coming) this.show(this.#coming);
    else this.leave();
  };

  /** Tells the draft at once, half composed words and all: the page may be gone in a moment. */
  readonly leave = (): void => {
    this.#rest();
    const now = this.#text.content();
    if (isSame(now, this.#shared)) return;
    if (this.#coming) {
      this.#coming = mergedWhole(this.#shared, now, this.#coming);
      this.#draft.change(this.#coming);
      return;
    }
    this.#shared = now;
    this.#draft.change(now);
  };

  /** Has the text say what the draft has: others' changes, a text taken up again. What was typed since stays in it. */
  show(content: CaseContent): void {
    if (this.#text.view.composing) {
      this.#coming = content;
      this.#wait();
      return;
    }
    this.#rest();
    this.#coming = null;
    const now = this.#text.content();
    const next = isSame(now, this.#shared) ? content : mergedWhole(this.#shared, now, content);
    this.#text.replace(next);
    this.#shared = next;
    if (!isSame(next, content)) this.#draft.change(next);
  }

  #wait(): void {
    const now = Date.now();
    this.#since ??= now;
    clearTimeout(this.#timer);
    const left = this.#text.view.composing ? AFTER_LAST_KEY : Math.max(0, AT_LATEST - (now - this.#since));
    this.#timer = setTimeout(this.tell, Math.min(AFTER_LAST_KEY, left));
  }

  #rest(): void {
    clearTimeout(this.#timer);
    this.#since = null;
  }
}
