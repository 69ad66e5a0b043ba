import type { LineSignal, SignalledText } from '@fta/cases-core';
import type { CharacterFormat, Span } from '../docx/model.ts';
import type { Layout } from '../layout/layout.ts';
import { type LaidOutText, type Levels, learnLevels } from '../layout/levels.ts';
import type { LayoutParagraph, LayoutTable, PageLayout } from '../pages/layout.ts';
import type { Placed, TextLine } from '../pages/model.ts';
import type { PlacedText } from '../pages/paragraphs.ts';
import { LineWriter } from './writer.ts';

/** A text in lines with what the layout shows of each, and where each stands on the pages. */
export interface PlacedLines extends SignalledText {
  readonly places: readonly (readonly Placed[])[];
}

/** A heading that the document names itself: by a bookmark or by a tag. */
export interface NamedLevel {
  readonly level: number;
  readonly levelBy: 'bookmark' | 'tag';
}

/** Pages as the parser reads them: a line a paragraph or row, then what is set on the pages as declared noise. */
export function composePages(
  { blocks, furniture }: PageLayout,
  named: (paragraph: PlacedText) => NamedLevel | null,
  layout: Layout,
): PlacedLines {
  const paragraphs = blocks.flatMap((block) => (block.kind === 'paragraph' ? [block] : []));
  const laidOut = new Map(paragraphs.map((paragraph) => [paragraph, laidOutText(paragraph)]));
  const levels = learnLevels([...laidOut.values()], layout);
  const writer = new LineWriter();
  const places: Placed[][] = [];
  const write = (text: string, signal: LineSignal, at: readonly Placed[]) => {
    writer.line(text, signal);
    places.push([...at]);
  };
  for (const block of blocks) {
    if (block.kind === 'table') writeTable(block, write);
    else write(block.text, signalOf(block, laidOut.get(block), levels, named), block.places);
  }
  for (const { line, reason } of furniture) {
    const text = line.text.replace(/\s+/gu, ' ');
    write(text, { noise: reason }, [{ start: 0, end: text.length, line }]);
  }
  return { ...writer.text(), places };
}

type Write = (text: string, signal: LineSignal, places: readonly Placed[]) => void;

function signalOf(
  paragraph: LayoutParagraph,
  laidOut: LaidOutText | undefined,
  levels: Levels,
  named: (paragraph: PlacedText) => NamedLevel | null,
): LineSignal {
  const byLayout = laidOut ? levels(laidOut) : { level: 0, bold: 0 };
  const { level, levelBy = 'face' } = named(paragraph) ?? byLayout;
  const bold = Math.min(byLayout.bold, paragraph.text.length);
  return {
    ...(level > 0 && { level, levelBy }),
    ...(bold > 0 && { bold }),
    ...(paragraph.indent > 0 && { indent: paragraph.indent * 2 }),
  };
}

/** A paragraph as levels are learnt from it: figures and letters in a face of their own count as the words around them. */
function laidOutText(paragraph: LayoutParagraph): LaidOutText {
  return {
    text: paragraph.text,
    style: '',
    outline: null,
    centred: paragraph.centred,
    spans: paragraph.places.flatMap(({ line }) => spansOf(line)),
  };
}

function spansOf({ text, spans }: TextLine): Span[] {
  const out: Span[] = [];
  let at = 0;
  let han: CharacterFormat | null = null;
  for (const { length, style } of spans) {
    const format = { face: style.face, size: Math.round(style.size * 2), bold: style.bold };
    const isHan = /\p{Script=Han}/u.test(text.slice(at, at + length));
    if (isHan && !han) for (const [index, span] of out.entries()) out[index] = { ...span, format };
    if (isHan) han = format;
    out.push({ length, format: isHan || !han ? format : { ...han, size: format.size } });
    at += length;
  }
  return out;
}

/** A line a row, each cell closed by a tab, its paragraphs parted by vertical tabs. */
function writeTable({ rows }: LayoutTable, write: Write): void {
  for (const [index, cells] of rows.entries()) {
    let text = '';
    const places: Placed[] = [];
    for (const paragraphs of cells) {
      for (const [at, paragraph] of paragraphs.entries()) {
        if (at > 0) text += '\v';
        const from = text.length;
        for (const { start, end, line } of paragraph.places)
          places.push({ start: start + from, end: end + from, line });
        text += paragraph.text.replace(/[\t\v]/g, ' ');
      }
      text += '\t';
    }
    write(text, { kind: 'row', ...(index > 0 && { continues: true }) }, places);
  }
}
