/** What is no character of XML 1.0, whatever is done to escape it. */
const NO_XML = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

const REPLACEMENT = '\u{fffd}';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** Text for an Atom construct of type `html`. */
export function htmlText(text: string): string {
  return text.replace(NO_XML, REPLACEMENT).replace(/[&<>]/g, (character) => ENTITIES[character] ?? character);
}

/** Text for an element without markup. The writer of XML takes `&amp;` for an escape that was made already. */
export function plainText(text: string): string {
  return text.replace(NO_XML, REPLACEMENT).replaceAll('&amp;', '&amp;amp;');
}

/** Text for an attribute in double quotes. */
export function attribute(text: string): string {
  return htmlText(text).replaceAll('"', '&quot;');
}
