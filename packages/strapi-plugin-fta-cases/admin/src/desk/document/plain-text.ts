const LINE_BREAK = /\r\n|[\r\n\v\f\u0085\u2028\u2029]/;
/** What a schema's line may not hold: control characters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is kept out
const CONTROL = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f]/g;

/** One line of text without what a line may not hold; white space at its ends stays. */
export function lineOf(text: string): string {
  return text.split(LINE_BREAK).join(' ').replace(/\t/g, ' ').replace(CONTROL, '');
}
