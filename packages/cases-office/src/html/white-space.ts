/** Characters between which a break of line in the source is none in the text: those of Chinese writing. */
const WIDE = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef“”‘’—…·]/u;
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
    let from = 0;
    // No expression: of eight million blanks in a row the machine of expressions keeps every one in mind.
    for (let at = 0; at < source.length; at++) {
      const seen = blankAt(source, at);
      if (seen === '') continue;
      this.#goOn(source.slice(from, at), parts);
      if (this.#pending === '' || seen === '\n') this.#pending = seen;
      from = at + 1;
    }
    this.#goOn(source.slice(from), parts);
    return parts.join('');
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

function blankAt(source: string, at: number): '' | ' ' | '\t' | '\n' {
  switch (source[at]) {
    case '\n':
    case '\r':
    case '\f':
      return '\n';
    case '\t':
      return '\t';
    case ' ':
      return ' ';
    default:
      return '';
  }
}

/** Words in one line. */
export function inOneLine(words: string): string {
  return new WhiteSpace().next(words.replace(/[\u00a0\u3000]/g, ' '));
}
