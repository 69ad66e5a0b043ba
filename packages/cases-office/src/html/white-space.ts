/** Characters between which a break of line in the source is none in the text: those of Chinese writing. */
const WIDE = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef“”‘’—…·]/u;
const BLANKS = /[ \t\n\r\f]+/g;
const SOFT_HYPHENS = /\u00ad/g;

/**
 * What comes of the words of a paragraph as they stand in the source: white space counts once, and not at all at the ends
 * of lines.
 */
export class WhiteSpace {
  /** What has been seen behind the last word: nothing, a blank, a tab, or a break of line. */
  #pending: '' | ' ' | '\t' | '\n' = '';
  /** The last character so far; a break of line before the first. */
  #last = '\n';

  /** Whether nothing stands in the line yet. */
  get beginsLine(): boolean {
    return this.#last === '\n';
  }

  /** A break of line. */
  break(): string {
    this.#pending = '';
    this.#last = '\n';
    return '\n';
  }

  /** Words whose white space stands as it is. */
  asItStands(words: string): string {
    const text = words.replace(/\r\n?/g, '\n').replace(SOFT_HYPHENS, '');
    this.#last = text.at(-1) ?? this.#last;
    return text;
  }

  /** Words as they go on. */
  next(words: string): string {
    const source = words.replace(SOFT_HYPHENS, '');
    const parts: string[] = [];
    let at = 0;
    for (const { 0: blanks, index } of source.matchAll(BLANKS)) {
      this.#goOn(source.slice(at, index), parts);
      this.#see(blanks);
      at = index + blanks.length;
    }
    this.#goOn(source.slice(at), parts);
    return parts.join('');
  }

  #see(blanks: string): void {
    const seen = blanks.includes('\n') ? '\n' : blanks.includes('\t') ? '\t' : ' ';
    if (this.#pending === '' || seen === '\n') this.#pending = seen;
  }

  /** A word with what parts it from the words before. */
  #goOn(word: string, parts: string[]): void {
    if (word === '') return;
    const isWrapped = this.#pending === '\n' && WIDE.test(this.#last) && WIDE.test(word[0] ?? '');
    if (!this.beginsLine && this.#pending !== '' && !isWrapped) parts.push(this.#pending === '\t' ? '\t' : ' ');
    parts.push(word);
    this.#pending = '';
    this.#last = word.at(-1) ?? '';
  }
}
