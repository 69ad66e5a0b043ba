import { type AbstractList, countNumbers, type List, type ListLevel, type Numbering } from '../docx/numbering.ts';
import type { Bytes } from './bytes.ts';

/** What lists number their levels with, by its number ([MS-OSHARED] 2.2.1.3), named as in the documents of today. */
const FORMATS: Readonly<Record<number, string>> = Object.fromEntries(
  (
    'decimal upperRoman lowerRoman upperLetter lowerLetter ordinal cardinalText ordinalText hex chicago ideographDigital ' +
    'japaneseCounting aiueo iroha decimalFullWidth decimalHalfWidth japaneseLegal japaneseDigitalTenThousand ' +
    'decimalEnclosedCircle decimalFullWidth2 aiueoFullWidth irohaFullWidth decimalZero bullet ganada chosung ' +
    'decimalEnclosedFullstop decimalEnclosedParen decimalEnclosedCircleChinese ideographEnclosedCircle ' +
    'ideographTraditional ideographZodiac ideographZodiacTraditional taiwaneseCounting ideographLegalTraditional ' +
    'taiwaneseCountingThousand taiwaneseDigital chineseCounting chineseLegalSimplified chineseCountingThousand ' +
    'koreanDigital koreanCounting koreanLegal koreanDigital2'
  )
    .split(' ')
    .map((name, number) => [number, name]),
);
const NO_NUMBER = 255;

const [LIST, LEVEL, OVERRIDE] = [28, 28, 16];
const LEVELS = 9;

/** Counts the numbers of a document by its lists ([MS-DOC] 2.9.131 and 2.9.149) and by how its paragraphs override them. */
export function readNumbering(tables: Bytes, lists: Bytes, overrides: Bytes): Numbering {
  const abstracts = lists.length === 0 ? new Map<string, AbstractList>() : readLists(tables, lists);
  return countNumbers(abstracts, overrides.length === 0 ? new Map() : readOverrides(overrides), () => undefined);
}

/** The lists, and behind the place that the header names the levels of each. */
function readLists(tables: Bytes, lists: Bytes): Map<string, AbstractList> {
  const count = lists.u16(0);
  const reader = new LevelReader(tables, lists.bytes.byteOffset - tables.bytes.byteOffset + 2 + count * LIST);
  const abstracts = new Map<string, AbstractList>();
  for (let index = 0; index < count; index++) {
    const at = 2 + index * LIST;
    const id = String(lists.u32(at));
    const isSimple = (lists.u8(at + 26) & 1) === 1;
    const levels = new Map(Array.from({ length: isSimple ? 1 : LEVELS }, (_, level) => [level, reader.next()]));
    abstracts.set(id, { id, levels, link: undefined });
  }
  return abstracts;
}

/** Reads levels one after the other. */
class LevelReader {
  readonly #bytes: Bytes;
  at: number;

  constructor(bytes: Bytes, at: number) {
    this.#bytes = bytes;
    this.at = at;
  }

  next(): ListLevel {
    const [bytes, at] = [this.#bytes, this.at];
    const [number, flags] = [bytes.u8(at + 4), bytes.u8(at + 5)];
    const text = at + LEVEL + bytes.u8(at + 24) + bytes.u8(at + 25);
    const length = bytes.u16(text) * 2;
    this.at = text + 2 + length;
    const isRestarted = (flags & 8) === 0;
    return {
      start: bytes.u32(at),
      format: number === NO_NUMBER ? 'none' : (FORMATS[number] ?? 'decimal'),
      text: placeholders(bytes.part(text + 2, length).text('utf-16le')),
      restart: isRestarted ? undefined : bytes.u8(at + 26),
      arabic: (flags & 4) !== 0,
      style: undefined,
    };
  }
}

/** `第\u0001条` as `第%2条`: levels count from 0 there. */
const placeholders = (text: string): string =>
  [...text].map((character) => (character <= '\b' ? `%${character.charCodeAt(0) + 1}` : character)).join('');

/** What a paragraph names when it is numbered: a list, with levels of its own where it has them. */
function readOverrides(overrides: Bytes): Map<string, List> {
  const count = overrides.u32(0);
  const lists = new Map<string, List>();
  let at = 4 + count * OVERRIDE;
  for (let index = 0; index < count && at + 4 <= overrides.length; index++) {
    const header = 4 + index * OVERRIDE;
    const levels = new Map<number, ListLevel>();
    const starts = new Map<number, number>();
    at += 4;
    for (let own = overrides.u8(header + 12); own > 0; own--) {
      const flags = overrides.u32(at + 4);
      const level = flags & 0xf;
      const reader = new LevelReader(overrides, at + 8);
      if ((flags & 0x20) !== 0) levels.set(level, reader.next());
      if ((flags & 0x10) !== 0) starts.set(level, overrides.u32(at));
      at = reader.at;
    }
    lists.set(String(index + 1), { abstract: String(overrides.u32(header)), levels, starts });
  }
  return lists;
}
