/** The fields that are open where a document is read: from `begin` to `separate` it says how a text is made, up to `end` the text. */
export class Fields {
  readonly #open: { instruction: string; shown: boolean }[] = [];

  /** A `w:fldChar` of that type. */
  mark(type: string | undefined): void {
    const last = this.#open.at(-1);
    if (type === 'begin') this.#open.push({ instruction: '', shown: false });
    else if (type === 'separate' && last) last.shown = true;
    else if (type === 'end') this.#open.pop();
  }

  /** Goes on with how the text of the open field is made. */
  instruct(text: string): void {
    const last = this.#open.at(-1);
    if (last && !last.shown) last.instruction += text;
  }

  /** Whether what is written here is shown. */
  get shown(): boolean {
    return this.#open.every(({ shown }) => shown);
  }

  /** Whether a list of contents is being made. */
  get contents(): boolean {
    return this.#open.some(({ instruction }) => /^\s*TOC\b/i.test(instruction));
  }
}
