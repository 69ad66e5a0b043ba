/** Characters set in a full Chinese square: Han, its punctuation, full-width forms, and the quotes and dashes of Chinese text. */
export function isWide(code: number): boolean {
  return (
    (code >= 0x2e80 && code <= 0x9fff) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xfe30 && code <= 0xfe4f) ||
    (code >= 0xff01 && code <= 0xffe6) ||
    (code >= 0x2460 && code <= 0x24ff) ||
    (code >= 0x2190 && code <= 0x21ff) ||
    (code >= 0xd840 && code <= 0xd88f) ||
    code === 0x2014 ||
    (code >= 0x2018 && code <= 0x201d) ||
    code === 0x2026 ||
    code === 0x00b7
  );
}

/** Characters that show nothing and carry no word: controls other than white space, zero-width marks, soft hyphens. */
export function isInvisible(code: number): boolean {
  return (
    (code < 0x20 && (code < 9 || code > 13)) ||
    (code >= 0x7f && code <= 0x9f) ||
    code === 0xad ||
    (code >= 0x200b && code <= 0x200f) ||
    (code >= 0x2028 && code <= 0x202e) ||
    (code >= 0x2060 && code <= 0x2064) ||
    code === 0xfeff
  );
}

/** Width in columns, a Chinese square counting two. */
export function columns(text: string): number {
  let width = 0;
  for (let i = 0; i < text.length; i++) width += isWide(text.charCodeAt(i)) ? 2 : 1;
  return width;
}

/** Separates the cells of a table row; ordinary spaces next to Han characters do not survive. */
export const CELL_GAP = '\uE000';

const INVISIBLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  /[\u0000-\u0008\u000E-\u001F\u007F-\u009F\u00AD\u200B-\u200F\u2028-\u202E\u2060-\u2064\uFEFF]/g;

/** What a plain line does not have, or has at its ends. */
const TO_PLAIN = new RegExp(`[\\s${CELL_GAP}]|${INVISIBLE.source}`);

/** The text without characters that show nothing. */
export function withoutInvisible(text: string): string {
  return text.replace(INVISIBLE, '');
}

/**
 * A line as the eye reads it: nothing invisible, no space beside a Chinese character, none at the ends. For telling what
 * a line is; its offsets are not those of the source.
 */
export function plainLine(text: string): string {
  if (!TO_PLAIN.test(text)) return text;
  const visible = withoutInvisible(text).replaceAll(CELL_GAP, ' ').trim();
  if (!/\s/.test(visible)) return visible;
  return visible.replace(/\s+/g, (space, at: number) =>
    isWide(visible.charCodeAt(at - 1)) || isWide(visible.charCodeAt(at + space.length)) ? '' : ' ',
  );
}

/**
 * Where the run of such characters begins that the text ends in. A pattern bound to the end of a text would be tried
 * anew from every character of every run in it.
 */
export function runStart(text: string, such: RegExp): number {
  let start = text.length;
  while (start > 0 && such.test(text.charAt(start - 1))) start--;
  return start;
}

/** Whether a UTF-16 unit is a Han character of the common blocks. */
export function isHan(code: number): boolean {
  return (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3400 && code <= 0x4dbf);
}
