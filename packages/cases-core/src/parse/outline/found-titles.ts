import type { Entry } from '../entries/entries.ts';
import type { MarkerStyle } from '../lines/markers.ts';
import type { ContentsEntry } from '../noise/contents.ts';

/** In characters. */
export const LONGEST_TITLE = 90;

/** The entries that make up the title of a case, and the one that names its provider. */
export interface TitleLocation {
  readonly first: number;
  /** Inclusive; a title may stand on more than one line. */
  readonly last: number;
  /**
   * Entry of the provider: behind the title, at the end of the case, or the first of the title where it only names the
   * provider; `null` where there is none of its own.
   */
  readonly provider: number | null;
  readonly listed: ContentsEntry | null;
}

/** Titles found so far; no entry belongs to two. */
export class Titles {
  readonly #byFirst = new Map<number, TitleLocation>();
  readonly #taken = new Set<number>();

  get size(): number {
    return this.#byFirst.size;
  }

  add(title: TitleLocation): void {
    for (let index = title.first; index <= title.last; index++) if (this.#taken.has(index)) return;
    for (let index = title.first; index <= title.last; index++) this.#taken.add(index);
    this.#byFirst.set(title.first, title);
  }

  has(entry: number): boolean {
    return this.#taken.has(entry);
  }

  startsAt(entry: number): boolean {
    return this.#byFirst.has(entry);
  }

  ordered(): TitleLocation[] {
    return [...this.#byFirst.values()].sort((a, b) => a.first - b.first);
  }
}

/** The marker that at least half of the titles have. */
export function commonStyle(entries: readonly Entry[], titles: Titles): MarkerStyle | null {
  const counts = new Map<MarkerStyle, number>();
  for (const title of titles.ordered()) {
    const style = entries[title.first]?.marker?.style;
    if (style) counts.set(style, (counts.get(style) ?? 0) + 1);
  }
  const [best] = [...counts].sort((a, b) => b[1] - a[1]);
  return best && best[1] * 2 >= titles.size ? best[0] : null;
}

/** Short, and no sentence: what a title looks like. */
export function isTitleLike(entry: Entry): boolean {
  const { text } = entry.piece;
  if (text.length > LONGEST_TITLE || entry.table || entry.fenced) return false;
  if (/[。；;](?!$)|^[一二三四五六七八九十]是/u.test(text)) return false;
  return (
    entry.depth > 0 || entry.bold || entry.marker?.style === 'case' || !/[。！？!?…：:；;，、][”’）】》]*$/u.test(text)
  );
}

/** The entry, where it names a provider. */
export function providerAt(entries: readonly Entry[], index: number): number | null {
  return entries[index]?.provider ? index : null;
}
