import { overlay } from '../docx/properties.ts';
import type { Bytes } from './bytes.ts';
import { type Properties, readProperties } from './properties.ts';

/** A style: its name as Word has it in English, and how what is of it is set. */
export interface DocStyle {
  readonly name: string;
  readonly properties: Properties;
}

const NO_STYLE: DocStyle = { name: '', properties: {} };
/** Numbers that Word has for styles of its own. */
const [FIRST_HEADING, LAST_HEADING, TITLE, FIRST_CONTENTS, LAST_CONTENTS] = [1, 9, 62, 19, 27];
const PARAGRAPH = 1;
const NONE = 0xfff;
/** Styles upon styles: Word itself takes no more. */
const DEEPEST = 16;

interface Stated extends DocStyle {
  readonly base: number;
}

/** The styles of a document by their number ([MS-DOC] 2.9.271). */
export function readStyles(sheet: Bytes): (number: number) => DocStyle {
  const stated = readSheet(sheet);
  const resolve = (number: number, depth: number): DocStyle => {
    const style = stated[number];
    if (!style) return NO_STYLE;
    if (style.base === NONE || depth === 0) return style;
    return { name: style.name, properties: overlay(resolve(style.base, depth - 1).properties, style.properties) };
  };
  const known = new Map<number, DocStyle>();
  return (number) => {
    const style = known.get(number) ?? resolve(number, DEEPEST);
    known.set(number, style);
    return style;
  };
}

function readSheet(sheet: Bytes): (Stated | undefined)[] {
  if (sheet.length < 6) return [];
  const [count, baseSize] = [sheet.u16(2), sheet.u16(4)];
  const styles: (Stated | undefined)[] = [];
  let at = 2 + sheet.u16(0);
  for (let index = 0; index < count && at + 2 <= sheet.length; index++) {
    const size = sheet.u16(at);
    styles.push(size > baseSize ? readStyle(sheet.part(at + 2, size), baseSize) : undefined);
    at += 2 + size + (size & 1);
  }
  return styles;
}

function readStyle(style: Bytes, baseSize: number): Stated {
  const second = style.u16(2);
  const name = nameOf(style.u16(0) & 0xfff);
  const base = second >> 4;
  if ((second & 0xf) !== PARAGRAPH) return { name, base, properties: {} };
  // The name with a zero behind it, then the properties of the paragraph, then those of its characters.
  const paragraph = baseSize + 2 + (style.u16(baseSize) + 1) * 2;
  const size = style.u16(paragraph);
  const characters = paragraph + 2 + size + (size & 1);
  const ofParagraph = size > 2 ? readProperties(style.part(paragraph + 4, size - 2)) : {};
  const ofCharacters = characters + 2 <= style.length ? style.u16(characters) : 0;
  const properties = ofCharacters > 0 ? readProperties(style.part(characters + 2, ofCharacters)) : {};
  return { name, base, properties: overlay(ofParagraph, properties) };
}

function nameOf(number: number): string {
  if (number >= FIRST_HEADING && number <= LAST_HEADING) return `heading ${number}`;
  if (number >= FIRST_CONTENTS && number <= LAST_CONTENTS) return `toc ${number - FIRST_CONTENTS + 1}`;
  return number === TITLE ? 'title' : '';
}
