/**
 * What a line is apart from its words. `fence` and `rule` hold nothing but markup; a `table` row, an `image` and an HTML
 * `block` stand for themselves and are joined to nothing.
 */
export type LineKind = 'text' | 'table' | 'image' | 'block' | 'fence' | 'rule';

/** A line split off the source, with its markup told and nothing of it read yet. */
export interface RawLine {
  start: number;
  end: number;
  /** The text inside its bullets, block quote and heading marks. */
  content: number;
  contentEnd: number;
  block: number;
  opensBlock: boolean;
  indent: number;
  kind: LineKind;
  fenced: boolean;
  depth: number;
  bullet: boolean;
  bold: boolean;
  /** Where its parts stand in the Markdown text handed to remark; none where there is nothing in it to read. */
  marked: number;
  parts: number;
}

/** Markdown that only remark can read; a block without any of it is taken as it stands. */
const INLINE_MARKDOWN = /[`[<&\\]/;
/** Characters handed to remark in one paragraph. */
const LONGEST_PART = 2048;

/** The text handed to remark: blocks with Markdown in their lines, each closed by a blank line. */
export function markdownText(source: string, lines: RawLine[]): { text: string; starts: number[] } {
  const starts: number[] = [];
  let text = '';
  const close = () => {
    if (text === '' || text.endsWith('\n\n')) return;
    starts.push(0);
    text += '\n';
  };
  for (let first = 0, last = 0; first < lines.length; first = last + 1) {
    last = first;
    while (lines[last + 1] && lines[last + 1]?.block === lines[first]?.block) last++;
    const members = lines.slice(first, last + 1).filter(mayHoldMarkdown);
    if (!members.some((member) => INLINE_MARKDOWN.test(source.slice(member.content, member.contentEnd)))) continue;
    let open = 0;
    for (const member of members) {
      const alone = member.depth > 0 || member.kind === 'block';
      if (alone || open > LONGEST_PART) {
        close();
        open = 0;
      }
      member.marked = starts.length;
      for (const [from, to] of partsOf(source, member)) {
        if (from > member.content) close();
        starts.push(from - text.length);
        text += `${source.slice(from, to)}\n`;
      }
      member.parts = starts.length - member.marked;
      open += member.contentEnd - member.content;
      if (alone) close();
    }
    close();
  }
  return { text, starts };
}

/**
 * A line longer than people write is read in parts, since the time remark takes grows faster than what it reads. Parts
 * end before a tag or an opening bracket where there is one near.
 */
function* partsOf(source: string, { content, contentEnd }: RawLine): Iterable<[number, number]> {
  let from = content;
  while (contentEnd - from > LONGEST_PART) {
    const near = Math.max(source.lastIndexOf('<', from + LONGEST_PART), source.lastIndexOf('[', from + LONGEST_PART));
    const far = near > from + LONGEST_PART / 2 ? near : from + LONGEST_PART;
    const window = source.slice(far - 33, far);
    const tail = window.slice(window.lastIndexOf(';') + 1);
    const reference = tail.search(/[&\\]/);
    const to = reference < 0 ? far : far - tail.length + reference;
    yield [from, to];
    from = to;
  }
  yield [from, contentEnd];
}

function mayHoldMarkdown(line: RawLine): boolean {
  return line.kind !== 'fence' && line.kind !== 'rule' && !line.fenced && line.contentEnd > line.content;
}
