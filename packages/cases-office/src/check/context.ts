import type { Place } from '@fta/cases-core';
import type { CharacterFormat, DocxDocument, PageSetup, Paragraph, Span } from '../docx/model.ts';
import { type FaceRanks, rankFaces } from '../layout/faces.ts';
import type { Layout, LayoutLevel } from '../layout/layout.ts';
import { learnLevels } from '../layout/levels.ts';
import { composeText } from '../signals/compose.ts';

/** A paragraph with words in it, what it is by its marker, style or place, and the line at which it is read. */
export interface SetParagraph {
  readonly paragraph: Paragraph;
  readonly level: LayoutLevel;
  readonly line: number;
}

/** What the rules of layout look at. */
export interface LayoutContext {
  readonly layout: Layout;
  readonly ranks: FaceRanks;
  readonly pages: readonly PageSetup[];
  readonly paragraphs: readonly SetParagraph[];
  /** A line of the text that the document is read as. */
  placeOf(line: number): Place;
}

export function layoutContext(document: DocxDocument, layout: Layout): LayoutContext {
  const lines = new Map<Paragraph, number>();
  const { text } = composeText(document, layout, (paragraph, line) => lines.set(paragraph, line));
  const printed = [...lines.keys()].filter(({ contents, text }) => !contents && text.trim() !== '');
  const levels = learnLevels(printed, layout);
  const usual = usualSize(printed);
  const paragraphs = printed.map((paragraph) => {
    const isTitle = levels(paragraph).level > 0 && (isTitled(paragraph) || mainFormat(paragraph).size > usual);
    return { paragraph, level: levelOf(paragraph, isTitle), line: lines.get(paragraph) ?? 1 };
  });
  return { layout, ranks: rankFaces(layout), pages: document.pages, paragraphs, placeOf: placesIn(text) };
}

function placesIn(text: string): LayoutContext['placeOf'] {
  const lines = text.split('\n');
  let offset = 0;
  const starts = lines.map((line) => {
    const start = offset;
    offset += line.length + 1;
    return start;
  });
  return (line) => {
    const [start, length] = [starts[line - 1] ?? 0, lines[line - 1]?.length ?? 0];
    return { start: { line, column: 1, offset: start }, end: { line, column: length + 1, offset: start + length } };
  };
}

/** The format of most of a paragraph. */
export function mainFormat({ spans }: Paragraph): CharacterFormat {
  return spans.reduce<Span>((longest, span) => (span.length > longest.length ? span : longest), NO_SPAN).format;
}

const NO_SPAN: Span = { length: 0, format: { face: '', size: 0, bold: false } };

/** The size of most characters. */
function usualSize(paragraphs: readonly Paragraph[]): number {
  const lengths = new Map<number, number>();
  for (const { format, length } of paragraphs.flatMap(({ spans }) => spans))
    lengths.set(format.size, (lengths.get(format.size) ?? 0) + length);
  return [...lengths].reduce((most, entry) => (entry[1] > most[1] ? entry : most), [0, 0])[0];
}

const isTitled = ({ style, outline }: Paragraph): boolean =>
  /^(?:title|标题|heading 1|标题 ?1)$/.test(style) || outline === 1;

/** The markers of levels (GB/T 9704-2012, 7.3.3). */
const MARKERS: readonly (readonly [marker: RegExp, level: LayoutLevel])[] = [
  [/^[一二三四五六七八九十]{1,3}、/u, 'section'],
  [/^[（(][一二三四五六七八九十]{1,3}[）)]/u, 'point'],
  [/^[（(].{2,40}提供[）)]$/u, 'provider'],
];
/** Words that stand in the text, and not above it. */
const SENTENCE = /[。；！？]./u;
const LONGEST_HEADING = 60;

function levelOf({ marker, text }: Paragraph, isTitle: boolean): LayoutLevel {
  const words = (marker + text.trim()).trim();
  if (words.length > LONGEST_HEADING || SENTENCE.test(words)) return 'text';
  return MARKERS.find(([pattern]) => pattern.test(words))?.[1] ?? (isTitle ? 'title' : 'text');
}
