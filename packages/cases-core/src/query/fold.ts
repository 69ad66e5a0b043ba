/**
 * How text is compared, for queries and cases alike. Every UTF-16 unit stands for exactly one folded unit, so an
 * offset in the folded text is an offset in the original:
 *
 * - full-width ASCII forms (U+FF01–U+FF5E: ，（Ａ１％) become ASCII;
 * - A–Z become a–z, other letters keep their case;
 * - every white space character, U+3000 and no-break space among them, becomes a space;
 * - radicals and compatibility forms that stand for a character (⼀, as text layers of PDF files have it) become it;
 * - where an index was given the pairs for it, a traditional character becomes the simplified one;
 * - everything else stays, so 。 is not `.` and ２ is `2` but ② is not.
 */
export type Folding = Uint16Array;

const PLAIN = foldedUnits();

/** Closes each string of the indexed text. Folding never yields it, so that no match runs across two strings. */
export const SEPARATOR = 0x3000;

/** The folding in which, besides, the first character of each pair in `pairs` counts as the second. */
export function foldingWith(pairs: string): Folding {
  const folding = PLAIN.slice();
  for (let i = 0; i < pairs.length; i += 2) folding[pairs.charCodeAt(i)] = pairs.charCodeAt(i + 1);
  return folding.map((unit) => folding[unit] as number);
}

/** The folded form of `text`, of the same length in UTF-16 units. */
export function fold(text: string): string {
  return foldBy(PLAIN, text);
}

/** The form of `text` in this folding, of the same length in UTF-16 units. */
export function foldBy(folding: Folding, text: string): string {
  let folded = '';
  for (let i = 0; i < text.length; i++) folded += String.fromCharCode(folding[text.charCodeAt(i)] as number);
  return folded;
}

/** Writes the folded units of `text` to `target` from `offset` on and returns the offset after them. */
export function foldInto(target: Uint16Array, offset: number, text: string, folding: Folding): number {
  for (let i = 0; i < text.length; i++) target[offset + i] = folding[text.charCodeAt(i)] as number;
  return offset + text.length;
}

function foldedUnits(): Folding {
  const units = new Uint16Array(0x10000).map((_, unit) => (/\s/.test(String.fromCharCode(unit)) ? 0x20 : unit));
  for (let unit = 0xff01; unit <= 0xff5e; unit++) units[unit] = unit - 0xfee0;
  for (let upper = 0x41; upper <= 0x5a; upper++) {
    units[upper] = upper + 0x20;
    units[upper + 0xfee0] = upper + 0x20;
  }
  for (let unit = 0x2f00; unit <= 0xfaff; unit = unit === 0x2fd5 ? 0xf900 : unit + 1) {
    const character = String.fromCharCode(unit).normalize('NFKC');
    if (character.length === 1) units[unit] = character.charCodeAt(0);
  }
  return units;
}
