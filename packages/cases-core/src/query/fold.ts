/**
 * How text is compared, for queries and cases alike. Every UTF-16 unit stands for exactly one folded unit, so an
 * offset in the folded text is an offset in the original:
 *
 * - full-width ASCII forms (U+FF01–U+FF5E: ，（Ａ１％) become ASCII;
 * - A–Z become a–z, other letters keep their case;
 * - every white space character, U+3000 and no-break space among them, becomes a space;
 * - radicals and compatibility forms that stand for a character (⼀, as text layers of PDF files have it) become it;
 * - everything else stays, so 。 is not `.` and ２ is `2` but ② is not.
 */
const FOLDED = foldedUnits();

/** Closes each string of the indexed text. Folding never yields it, so that no match runs across two strings. */
export const SEPARATOR = 0x3000;

/** The folded form of `text`, of the same length in UTF-16 units. */
export function fold(text: string): string {
  let folded = '';
  for (let i = 0; i < text.length; i++) folded += String.fromCharCode(FOLDED[text.charCodeAt(i)] as number);
  return folded;
}

/** Writes the folded units of `text` to `target` from `offset` on and returns the offset after them. */
export function foldInto(target: Uint16Array, offset: number, text: string): number {
  for (let i = 0; i < text.length; i++) target[offset + i] = FOLDED[text.charCodeAt(i)] as number;
  return offset + text.length;
}

/**
 * The different folded terms of a query text. A string is cut at white space; each item of an array is one term as it
 * stands, spaces inside it included.
 */
export function foldedTerms(text: string | readonly string[]): string[] {
  const terms = typeof text === 'string' ? fold(text).split(' ') : text.map(fold);
  return [...new Set(terms)].filter((term) => term !== '');
}

function foldedUnits(): Uint16Array {
  const units = Uint16Array.from({ length: 0x10000 }, (_, unit) => unit);
  for (let unit = 0xff01; unit <= 0xff5e; unit++) units[unit] = unit - 0xfee0;
  for (let upper = 0x41; upper <= 0x5a; upper++) {
    units[upper] = upper + 0x20;
    units[upper + 0xfee0] = upper + 0x20;
  }
  for (let unit = 0x2f00; unit <= 0xfaff; unit = unit === 0x2fd5 ? 0xf900 : unit + 1) {
    const character = String.fromCharCode(unit).normalize('NFKC');
    if (character.length === 1) units[unit] = character.charCodeAt(0);
  }
  for (const space of '\t\n\v\f\r\u00a0\u1680\u2028\u2029\u202f\u205f\u3000\ufeff') units[space.charCodeAt(0)] = 0x20;
  for (let space = 0x2000; space <= 0x200a; space++) units[space] = 0x20;
  return units;
}
