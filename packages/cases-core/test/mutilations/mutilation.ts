import type { Random } from '../support/random.ts';

/** Damages the text of batch-1.md as a conversion would: lines end in \n on the way in, no word is changed. */
export type Mutilation = (text: string, random: Random) => string;

/** One mutilation or several in a row, with a name for the report. */
export type NamedMutilation = readonly [name: string, steps: readonly Mutilation[]];

/** Whether a line of batch-1.md is a Markdown heading. */
export const isHeading = (line: string): boolean => /^#{1,6} /.test(line);

/** Applies a change to every line. */
export function mapLines(
  text: string,
  change: (line: string, index: number, lines: readonly string[]) => string,
): string {
  return text.split('\n').map(change).join('\n');
}

/** Splits a document into what comes before the first case title and the cases, contents list in the first part. */
export function splitFrontMatter(text: string): [front: string, cases: string] {
  const start = text.search(/^# 1\./m);
  if (start < 0) throw new Error('no first case title: apply this before the headings are changed');
  return [text.slice(0, start), text.slice(start)];
}
