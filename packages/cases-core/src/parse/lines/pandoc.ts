import type { Rewrite } from './rewrite.ts';

/** `::: {custom-style="正文"}`, `:::`: the ends of a div of pandoc. */
export const DIV = /^:{3,40}(?:[ \t]{0,8}(?:\{[^{}]{0,200}\}|[\w-]{1,40})[ \t]{0,8}:{0,40})?$/;
/** `{.underline}`, `{#anchor .unnumbered}`, `{width="5in"}`: attributes of pandoc. */
const ATTRIBUTES =
  /\{[ \t]{0,4}(?:[.#][\w-]{1,60}(?![\w-])|[\w-]{1,40}=(?:"[^"{}]{0,120}"|[\w.%-]{1,40}(?![\w.%-])))[^{}]{0,200}\}/g;
/** `---` for —, `--` between numbers for –. */
const DASHES = /(?<![-\s])(?:---){1,2}(?![-\s])|(?<=\d)--(?=\d)/g;

/** The notation of pandoc in a line: attributes, the brackets of a span, dashes by their number. */
export function* plainPandoc(source: string, start: number, end: number): Iterable<Rewrite> {
  const line = source.slice(start, end);
  if (line.includes('--')) {
    for (const {
      0: { length },
      index,
    } of line.matchAll(DASHES)) {
      const as = length === 2 ? '–' : '—'.repeat(length / 3);
      yield { start: start + index, end: start + index + length, as };
    }
  }
  if (!line.includes('{')) return;
  for (const { 0: attributes, index } of line.matchAll(ATTRIBUTES)) {
    const open = line[index - 1] === ']' ? spanStart(line, index - 1) : -1;
    if (open >= 0) yield { start: start + open, end: start + open + 1 };
    yield { start: start + (open >= 0 ? index - 1 : index), end: start + index + attributes.length };
  }
}

/** Where the bracket opens that closes at `close`; -1 where it is an image's or a link's, or is not in the line. */
function spanStart(line: string, close: number): number {
  let depth = 0;
  for (let at = close; at >= Math.max(0, close - 400); at--) {
    if (line[at] === ']') depth++;
    else if (line[at] === '[' && --depth === 0) return line[at - 1] === '!' ? -1 : at;
  }
  return -1;
}
