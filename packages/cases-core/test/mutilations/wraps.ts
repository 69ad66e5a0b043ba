import { isHeading, type Mutilation, mapLines } from './mutilation.ts';

interface Wrap {
  /** Characters to a line. */
  width: number;
  headings: boolean;
  blankLines: boolean;
  /** Whether bold is closed and opened again at each line end, as converters from PDF do. */
  boldByLine?: boolean;
}

/**
 * Hard wraps, wherever they fall: before punctuation, inside numbers.
 * Without blank lines a full line that ends a sentence could end its paragraph or not, and nobody could tell:
 * such a paragraph is wrapped narrower until no full line of it does.
 */
export function hardWrap({ width, headings, blankLines, boldByLine = false }: Wrap): Mutilation {
  return (text) => {
    const wrapped = mapLines(text, (line) => {
      if (line.includes('\t') || (isHeading(line) && !headings)) return line;
      return wrapLine(line, blankLines ? width : plainWidth(line, width), boldByLine).join('\n');
    });
    return blankLines ? wrapped : tightened(wrapped);
  };
}

/** The greatest width up to `width` at which no full line ends a sentence. */
function plainWidth(line: string, width: number): number {
  const bare = line.replaceAll('**', '');
  const endsSentence = (at: number): boolean => at === bare.length || /[。！？；：][”’）]?$/.test(bare.slice(0, at));
  for (let narrower = width; narrower > width / 2; narrower -= 1) {
    const ends = Array.from({ length: Math.floor(bare.length / narrower) }, (_, index) => (index + 1) * narrower);
    if (!ends.some(endsSentence)) return narrower;
  }
  return width;
}

/** One paragraph a line, no blank lines. */
export const withoutBlankLines: Mutilation = (text) => tightened(text);

/** Another width for every paragraph, as in text copied from a page of columns. */
export const unevenWrap: Mutilation = (text, random) =>
  mapLines(text, (line) =>
    line.includes('\t') || isHeading(line) ? line : wrapLine(line, 18 + random.below(30)).join('\n'),
  );

/** Wrapped lines that Markdown would break: two spaces or a backslash at each line end. */
export const wrapWithHardBreaks: Mutilation = (text, random) =>
  mapLines(text, (line) =>
    line.includes('\t') || isHeading(line) ? line : wrapLine(line, 35).join(random.pick(['  \n', '\\\n', '<br>\n'])),
  );

const tightened = (text: string): string => text.replace(/\n{2,}/g, '\n').replace(/^\n/, '');

/** Lines of a width that bold marks do not count in; a wrap never tears the two asterisks of a mark apart. */
function wrapLine(line: string, width: number, boldByLine = false): string[] {
  const [, marks = '', bold] = /^(#+ |)\*\*([^*]+)\*\*$/.exec(line) ?? [];
  if (bold === undefined) return cutInto(line, width);
  const pieces = cutInto(bold, width);
  const dressed = boldByLine ? pieces.map((piece) => `**${piece}**`) : [`**${pieces.join('\n')}**`];
  return [marks + dressed[0], ...dressed.slice(1)];
}

function cutInto(line: string, width: number): string[] {
  const pieces = [];
  let start = 0;
  while (start < line.length) {
    const torn = line[start + width - 1] === '*' && line[start + width] === '*';
    const end = start + width + (torn ? 1 : 0);
    pieces.push(line.slice(start, end));
    start = end;
  }
  return pieces.length === 0 ? [line] : pieces;
}
