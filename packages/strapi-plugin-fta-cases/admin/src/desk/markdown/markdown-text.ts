import { type CaseContent, isSame } from '../../../../shared/content.ts';
import { merge } from '../../../../shared/merge/merge.ts';
import { mergedWhole } from '../document/merged-whole.ts';
import type { MountedText } from '../document/mount.ts';
import { isRead, markdownOf, readMarkdown, type TextFault } from './case-markdown.ts';

interface MarkdownTextOptions {
  readonly area: HTMLTextAreaElement;
  readonly text: Pick<MountedText, 'content' | 'replace' | 'rewrite'>;
  /** What could not be read when the text was left. */
  readonly unread: Unread | null;
  /** Told why the text is not read, and `null` when it is. */
  readonly onFault: (fault: TextFault | null) => void;
  /** Told the text that cannot be read as a case, `null` when it can. */
  readonly onHeld: (text: string | null) => void;
}

/** A text that cannot be read as a case, with the content from which it was written. */
export interface Unread {
  readonly text: string;
  readonly base: CaseContent;
}

/**
 * The case as Markdown in a text field, over the document in the page. What can be read goes into the document; what
 * cannot stays as it is, and the document with it. Others' changes to the document come into the text.
 */
export class MarkdownText {
  readonly #options: MarkdownTextOptions;
  /** The text that the document says, as it was last read or written. */
  #agreed: string;
  /** What the document said then. */
  #shared: CaseContent;
  /** What the document would say had nobody written here: the way back of one step. */
  #before: CaseContent;
  #composing = false;

  constructor(options: MarkdownTextOptions) {
    this.#options = options;
    const { area, text, unread } = options;
    this.#before = text.content();
    this.#shared = unread?.base ?? this.#before;
    this.#agreed = markdownOf(this.#shared);
    area.value = unread?.text ?? this.#agreed;
    area.addEventListener('compositionstart', this.#compose);
    area.addEventListener('compositionend', this.#compose);
    this.take();
  }

  get composing(): boolean {
    return this.#composing;
  }

  /** Whether the text can be read as it stands. */
  get isRead(): boolean {
    return this.#options.area.value === this.#agreed;
  }

  /** Has the document say what the text says, where that can be read. */
  take(): void {
    const { area, text } = this.#options;
    if (this.isRead) {
      this.#hold(null);
      this.follow();
      return;
    }
    const read = readMarkdown(area.value, this.#shared);
    if (!isRead(read)) {
      this.#hold(read);
      return;
    }
    const now = text.content();
    const next = isSame(now, this.#shared) ? read.content : mergedWhole(this.#shared, read.content, now);
    this.#agreed = area.value;
    this.#shared = next;
    text.replace(next);
    this.#hold(null);
    if (!isSame(next, read.content)) this.#write(next);
  }

  #hold(fault: TextFault | null): void {
    const { area, onFault, onHeld } = this.#options;
    onFault(fault);
    onHeld(fault && area.value);
  }

  /** Has the text say what the document says, after somebody else has changed that. A text that is not read waits. */
  follow(): void {
    const now = this.#options.text.content();
    if (isSame(now, this.#shared)) return;
    const { clashes, merged } = merge(this.#shared, this.#before, now);
    if (clashes.length === 0) this.#before = merged;
    if (!this.isRead) return;
    this.#shared = now;
    this.#write(now);
  }

  /** Selects what a JSON Pointer in the case names, or the words in it, and scrolls there. */
  select(pointer: string, words = ''): void {
    const read = readMarkdown(this.#options.area.value, this.#shared);
    const [start, end] = isRead(read) ? read.stretchOf(pointer) : [read.start, read.end];
    const at = words === '' ? -1 : this.#options.area.value.slice(start, end).indexOf(words);
    if (at < 0) this.selectStretch(start, end);
    else this.selectStretch(start + at, start + at + words.length);
  }

  selectStretch(start: number, end: number): void {
    const { area } = this.#options;
    area.setSelectionRange(start, start);
    // A field scrolls to its caret when it takes the focus.
    area.blur();
    area.focus();
    area.setSelectionRange(start, end);
  }

  /** Puts what the document says in the place of a text that cannot be read; the field's own undoing brings it back. */
  startAnew(): void {
    const { area, text } = this.#options;
    area.focus();
    area.select();
    this.#shared = text.content();
    // Deprecated, and the one way to write into a field that its own history knows of.
    area.ownerDocument.execCommand('insertText', false, markdownOf(this.#shared));
    this.take();
  }

  /** Leaves the text: all that was written in it is one step of undoing. @returns what cannot be read of it */
  leave(): Unread | null {
    const { area, text } = this.#options;
    this.take();
    area.removeEventListener('compositionstart', this.#compose);
    area.removeEventListener('compositionend', this.#compose);
    const now = text.content();
    if (!isSame(now, this.#before)) {
      text.replace(this.#before);
      text.rewrite(now);
      this.#before = now;
    }
    return this.isRead ? null : { text: area.value, base: this.#shared };
  }

  readonly #compose = ({ type }: Event): void => {
    this.#composing = type === 'compositionstart';
  };

  /** Changes only what differs: caret and place stay. */
  #write(content: CaseContent): void {
    const { area } = this.#options;
    const [old, next] = [area.value, markdownOf(content)];
    this.#agreed = next;
    const most = Math.min(old.length, next.length);
    let head = 0;
    while (head < most && old[head] === next[head]) head++;
    let tail = 0;
    while (tail < most - head && old.at(-1 - tail) === next.at(-1 - tail)) tail++;
    area.setRangeText(next.slice(head, next.length - tail), head, old.length - tail, 'preserve');
  }
}
