import type { LineChange } from '@fta/cases-core';
import type { NoiseReason } from '@fta/cases-core/schema';
import type { Aside, Block, CharacterFormat, NoteReference, Paragraph, Span } from './model.ts';

/** What a tracked change, or a property, makes of the words within it. */
export interface Setting {
  readonly change: LineChange['kind'] | null;
  /** Why the words are no part of the text. */
  readonly aside: NoiseReason | null;
}

export const PLAIN_SETTING: Setting = { change: null, aside: null };

/** A paragraph in the making. */
export class OpenParagraph {
  text = '';
  contents = false;
  pageBreak = false;
  readonly pictures: string[] = [];
  readonly bookmarks: string[] = [];
  readonly boxes: Block[] = [];
  readonly references: NoteReference[] = [];
  readonly #spans: Span[] = [];
  readonly #changes: LineChange[] = [];
  readonly #asides: Aside[] = [];

  /** Whether it holds anything beside its text. */
  get holdsMore(): boolean {
    return this.#asides.length + this.pictures.length + this.boxes.length + this.references.length > 0;
  }

  /** Goes on with words, or sets them aside. */
  write(words: string, format: CharacterFormat, { change, aside }: Setting): void {
    if (words === '') return;
    if (aside) {
      this.#setAside(words, aside);
      return;
    }
    const start = this.text.length;
    this.text += words;
    const last = this.#spans.at(-1);
    if (last && isSame(last.format, format)) this.#spans[this.#spans.length - 1] = extended(last, words.length);
    else this.#spans.push({ length: words.length, format });
    if (change) this.#mark(change, start);
  }

  #mark(kind: LineChange['kind'], start: number): void {
    const last = this.#changes.at(-1);
    const goesOn = last?.kind === kind && last.end === start;
    if (goesOn) this.#changes.pop();
    this.#changes.push({ kind, start: goesOn ? last.start : start, end: this.text.length });
  }

  #setAside(text: string, reason: NoiseReason): void {
    const last = this.#asides.at(-1);
    const goesOn = last?.reason === reason;
    if (goesOn) this.#asides.pop();
    this.#asides.push({ reason, text: goesOn ? last.text + text : text });
  }

  /** The paragraph as it stands when its mark is reached. */
  close(
    set: Pick<
      Paragraph,
      'marker' | 'bullet' | 'style' | 'outline' | 'centred' | 'indent' | 'pageBreak' | 'line' | 'contents'
    >,
  ): Paragraph {
    const { text, pictures, bookmarks, boxes, references } = this;
    return {
      kind: 'paragraph',
      text,
      spans: this.#spans,
      changes: this.#changes,
      asides: this.#asides,
      pictures,
      bookmarks,
      boxes,
      references,
      ...set,
    };
  }
}

const isSame = (a: CharacterFormat, b: CharacterFormat): boolean =>
  a === b || (a.face === b.face && a.size === b.size && a.bold === b.bold);

const extended = ({ length, format }: Span, by: number): Span => ({ length: length + by, format });
