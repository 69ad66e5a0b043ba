const LINE_BREAK = /\r\n|[\r\n\v\f\u0085\u2028\u2029]/;
/** What a schema's line may not hold: control characters. Tabs of Word tables become spaces. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is kept out
const CONTROL = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f]/g;

/** One line as it is stored: no line breaks, no control characters, no white space at its ends. */
export function tidy(text: string): string {
  return text.split(LINE_BREAK).join(' ').replace(/\t/g, ' ').replace(CONTROL, '').trim();
}

/** The lines of pasted text, each tidied, blank ones left out. */
export function linesOf(text: string): string[] {
  return text.split(LINE_BREAK).map(tidy).filter(Boolean);
}
