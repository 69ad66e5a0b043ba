import { isHeading, type Mutilation, mapLines } from './mutilation.ts';

interface Wrap {
  /** Characters to a line. */
  width: number;
  headings: boolean;
  blankLines: boolean;
}

/**
 * Hard wraps, wherever they fall: before punctuation, inside numbers.
 * A paragraph whose last line would be full is wrapped one character narrower: without blank lines
 * nobody could tell its end from a line that goes on.
 */
export function hardWrap({ width, headings, blankLines }: Wrap): Mutilation {
  return (text) => {
    const wrapped = mapLines(text, (line) => {
      if (line.includes('\t') || (isHeading(line) && !headings)) return line;
      return cutInto(line, line.length % width === 0 ? width - 1 : width).join('\n');
    });
    return blankLines ? wrapped : tightened(wrapped);
  };
}

/** One paragraph a line, no blank lines. */
export const withoutBlankLines: Mutilation = (text) => tightened(text);

/** Another width for every paragraph, as in text copied from a page of columns. */
export const unevenWrap: Mutilation = (text, random) =>
  mapLines(text, (line) =>
    line.includes('\t') || isHeading(line) ? line : cutInto(line, 18 + random.below(30)).join('\n'),
  );

/** Wrapped lines that Markdown would break: two spaces or a backslash at each line end. */
export const wrapWithHardBreaks: Mutilation = (text, random) =>
  mapLines(text, (line) =>
    line.includes('\t') || isHeading(line) ? line : cutInto(line, 35).join(random.pick(['  \n', '\\\n', '<br>\n'])),
  );

const tightened = (text: string): string => text.replace(/\n{2,}/g, '\n').replace(/^\n/, '');

function cutInto(line: string, width: number): string[] {
  const pieces = [];
  for (let at = 0; at < line.length; at += width) pieces.push(line.slice(at, at + width));
  return pieces.length === 0 ? [line] : pieces;
}
