import type { Bytes } from './bytes.ts';
import { type Properties, readProperties } from './properties.ts';

/** Bytes of a page of properties. */
const PAGE = 512;

/** A stretch of the stream whose characters are set alike. */
export interface Formatted {
  readonly start: number;
  readonly end: number;
  /** Number of the style of a paragraph; of characters none. */
  readonly style: number;
  readonly properties: Properties;
}

/** The stretches that a table of pages has, in their order ([MS-DOC] 2.9.32 and 2.9.33). */
export function readFormatted(document: Bytes, table: Bytes, kind: 'paragraphs' | 'runs'): Formatted[] {
  const count = Math.max(0, Math.floor((table.length - 4) / 8));
  const all: Formatted[] = [];
  for (let index = 0; index < count; index++) {
    const number = table.u32((count + 1) * 4 + index * 4) & 0x3fffff;
    all.push(...readPage(document.part(number * PAGE, PAGE), kind));
  }
  return all.sort((a, b) => a.start - b.start);
}

const NONE: Pick<Formatted, 'style' | 'properties'> = { style: 0, properties: {} };
const ENTRY = { paragraphs: 13, runs: 1 } as const;

function readPage(page: Bytes, kind: 'paragraphs' | 'runs'): Formatted[] {
  const count = page.u8(PAGE - 1);
  return Array.from({ length: count }, (_, index) => {
    const at = page.u8((count + 1) * 4 + index * ENTRY[kind]) * 2;
    const read = at === 0 ? NONE : kind === 'runs' ? readRun(page, at) : readParagraph(page, at);
    return { start: page.u32(index * 4), end: page.u32(index * 4 + 4), ...read };
  });
}

const readRun = (page: Bytes, at: number) => ({ style: 0, properties: readProperties(page.part(at + 1, page.u8(at))) });

/** Its length counts words, or where it is zero stands in the byte behind. */
function readParagraph(page: Bytes, at: number): Pick<Formatted, 'style' | 'properties'> {
  const stated = page.u8(at);
  const [from, length] = stated === 0 ? [at + 2, page.u8(at + 1) * 2] : [at + 1, stated * 2 - 1];
  if (length < 2) return NONE;
  return { style: page.u16(from), properties: readProperties(page.part(from + 2, length - 2)) };
}

/** Finds the stretch in which a place lies; places are asked for in any order. */
export function finderOf(all: readonly Formatted[]): (at: number) => Formatted | undefined {
  return (at) => {
    let [low, high] = [0, all.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((all[middle]?.end ?? 0) <= at) low = middle + 1;
      else high = middle;
    }
    const found = all[low];
    return found && found.start <= at ? found : undefined;
  };
}
