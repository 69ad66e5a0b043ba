import type { LineSignal } from '@fta/cases-core';
import type { CharacterFormat, Paragraph } from '../docx/model.ts';
import { type FaceRanks, rankFaces } from './faces.ts';
import type { Layout } from './layout.ts';

/** What of a paragraph is a heading by its layout. */
export type Level = Required<Pick<LineSignal, 'level' | 'bold'>> & Pick<LineSignal, 'levelBy'>;

/** A paragraph as far as its layout tells of its level. */
export type LaidOutText = Pick<Paragraph, 'text' | 'style' | 'outline' | 'spans' | 'centred'>;

/** Tells headings by their layout: the style or outline level of a paragraph, or else how face and size set it off. */
export type Levels = (paragraph: LaidOutText) => Level;

const HEADING_STYLE = /^(?:heading|标题)\s*([1-9])$/;
const TITLE_STYLE = /^(?:title|标题)$/;
const LONGEST_HEADING = 90;
const DEEPEST = 6;

/** Learns how a document sets its headings off from how most of its text is set. */
export function learnLevels(paragraphs: readonly LaidOutText[], layout: Layout): Levels {
  const ranks = rankFaces(layout);
  const text = commonFormat(paragraphs, ranks);
  const ranked = rankFormats(paragraphs, text, ranks);
  const below = paragraphs.some(isTitled) && paragraphs.some((paragraph) => levelOfHeading(paragraph) === 1) ? 1 : 0;
  return (paragraph) => {
    const bold = setOffLength(paragraph, text, ranks);
    const styled = mayBeHeading(paragraph.text) ? levelOfStyle(paragraph, below) : 0;
    if (styled > 0) return { level: Math.min(styled, DEEPEST), levelBy: 'style', bold };
    const format = headingFormat(paragraph, text, ranks);
    const level = format ? ranked.indexOf(keyOf(format, ranks)) + 1 : 0;
    return level > 0 ? { level: Math.min(level, DEEPEST), levelBy: 'face', bold } : { level: 0, bold };
  };
}

/** Headings stand `below` so many levels: where a document has a title of its own, its first heading is the second level. */
function levelOfStyle(paragraph: LaidOutText, below: number): number {
  if (isTitled(paragraph)) return 1;
  const level = levelOfHeading(paragraph);
  return level > 0 ? level + below : 0;
}

function levelOfHeading({ style, outline }: LaidOutText): number {
  const heading = HEADING_STYLE.exec(style);
  return heading ? Number(heading[1]) : (outline ?? 0);
}

const isTitled = ({ style, outline }: LaidOutText): boolean => TITLE_STYLE.test(style) && outline === null;

/** Short, and one sentence at most. */
function mayBeHeading(text: string): boolean {
  const words = text.trim();
  return words !== '' && words.length <= LONGEST_HEADING && !/[。！？；](?!$)/u.test(words);
}

const PLAIN: CharacterFormat = { face: '', size: 0, bold: false };

/** The format of most characters. */
function commonFormat(paragraphs: readonly LaidOutText[], ranks: FaceRanks): CharacterFormat {
  const counts = new Map<string, { format: CharacterFormat; count: number }>();
  for (const { format, length } of paragraphs.flatMap(({ spans }) => spans)) {
    const key = keyOf(format, ranks);
    const count = counts.get(key);
    if (count) count.count += length;
    else counts.set(key, { format, count: length });
  }
  const [most] = [...counts.values()].sort((a, b) => b.count - a.count);
  return most?.format ?? PLAIN;
}

/** Formats that look alike are one: faces by their rank. */
const keyOf = ({ face, size, bold }: CharacterFormat, ranks: FaceRanks): string => `${ranks.of(face)} ${size} ${bold}`;

/** The formats of headings, the highest first: larger before smaller, then by face, then bold before not. */
function rankFormats(paragraphs: readonly LaidOutText[], text: CharacterFormat, ranks: FaceRanks): string[] {
  const formats = new Map<string, CharacterFormat>();
  for (const paragraph of paragraphs) {
    const format = headingFormat(paragraph, text, ranks);
    if (format) formats.set(keyOf(format, ranks), format);
  }
  const byHeight = [...formats.values()].sort(
    (a, b) => b.size - a.size || ranks.of(a.face) - ranks.of(b.face) || Number(b.bold) - Number(a.bold),
  );
  return byHeight.map((format) => keyOf(format, ranks));
}

/** The format that sets a whole paragraph off as a heading, if one does. */
function headingFormat(paragraph: LaidOutText, text: CharacterFormat, ranks: FaceRanks): CharacterFormat | null {
  if (!mayBeHeading(paragraph.text)) return null;
  const words = paragraph.spans.filter(({ length }) => length > 0);
  const [first] = words;
  if (!first || !words.every(({ format }) => stands(format, text, ranks))) return null;
  const { format } = words.reduce((longest, span) => (span.length > longest.length ? span : longest), first);
  // Who signs, below the title.
  if (paragraph.centred && ranks.of(format.face) === ranks.provider && format.size <= text.size) return null;
  return format;
}

/** Whether a format stands out of the text: larger, or in a face of headings, or bold, and no smaller. */
function stands(format: CharacterFormat, text: CharacterFormat, ranks: FaceRanks): boolean {
  if (format.size > text.size) return true;
  if (format.size < text.size) return false;
  const [rank, textRank] = [ranks.of(format.face), ranks.of(text.face)];
  return (rank < ranks.text && rank !== textRank) || (format.bold && !text.bold);
}

/** How far a paragraph is set off from its start on, in UTF-16 units of its text. */
function setOffLength({ spans }: LaidOutText, text: CharacterFormat, ranks: FaceRanks): number {
  const isBold = spans.every(({ format }) => format.bold && !text.bold);
  let length = 0;
  for (const { format, length: more } of spans) {
    if (!stands(format, text, ranks)) return length;
    length += more;
  }
  return isBold ? length : 0;
}
