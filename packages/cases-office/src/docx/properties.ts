import { childOf, type Element, flagOf, numberOf, valueIn } from '../xml/element.ts';

/** How a run is set, as far as it says so itself. */
export interface RunProperties {
  readonly face?: string | undefined;
  readonly size?: number | undefined;
  readonly bold?: boolean | undefined;
  readonly hidden?: boolean | undefined;
}

/** How a paragraph is set, as far as it says so itself. */
export interface ParagraphProperties {
  /** From 0 for the highest, 9 for body text. */
  readonly outline?: number | undefined;
  readonly centred?: boolean | undefined;
  readonly indent?: number | undefined;
  readonly pageBreak?: boolean | undefined;
  /** The height of lines in twips where that is fixed, 0 where it is not. */
  readonly line?: number | undefined;
  readonly list?: string | undefined;
  readonly listLevel?: number | undefined;
}

export function readRunProperties(properties: Element | undefined): RunProperties {
  if (!properties) return {};
  const fonts = childOf(properties, 'w:rFonts')?.attributes;
  const latin = fonts?.['w:ascii'] ?? fonts?.['w:hAnsi'];
  return {
    face: fonts?.['w:eastAsia'] ?? (latin && /\p{Script=Han}/u.test(latin) ? latin : undefined),
    size: numberOf(valueIn(properties, 'w:sz')),
    bold: flagOf(properties, 'w:b'),
    hidden: flagOf(properties, 'w:vanish'),
  };
}

/** Twentieths of a point to a character of 16 pt. */
const CHARACTER = 320;

export function readParagraphProperties(properties: Element | undefined): ParagraphProperties {
  if (!properties) return {};
  const indent = childOf(properties, 'w:ind')?.attributes;
  const byCharacters = numberOf(indent?.['w:firstLineChars']);
  const byTwips = numberOf(indent?.['w:firstLine']);
  const number = childOf(properties, 'w:numPr');
  const align = valueIn(properties, 'w:jc');
  return {
    outline: numberOf(valueIn(properties, 'w:outlineLvl')),
    centred: align === undefined ? undefined : align === 'center',
    indent: byCharacters !== undefined ? byCharacters / 100 : byTwips !== undefined ? byTwips / CHARACTER : undefined,
    pageBreak: flagOf(properties, 'w:pageBreakBefore'),
    line: fixedLine(childOf(properties, 'w:spacing')?.attributes),
    list: valueIn(number, 'w:numId'),
    listLevel: numberOf(valueIn(number, 'w:ilvl')),
  };
}

function fixedLine(spacing: Element['attributes'] | undefined): number | undefined {
  const line = numberOf(spacing?.['w:line']);
  return line === undefined || spacing?.['w:lineRule'] === 'exact' ? line : 0;
}

/** The properties with what stands in `over` put over them. */
export function overlay<Properties extends object>(properties: Properties, over: Properties): Properties {
  const stated = Object.entries(over).filter(([, value]) => value !== undefined);
  return stated.length === 0 ? properties : { ...properties, ...Object.fromEntries(stated) };
}
