import { overlay } from '../docx/properties.ts';
import type { Bytes } from './bytes.ts';

/** How characters and paragraphs are set, as far as they say so themselves. */
export interface Properties {
  readonly bold?: boolean;
  readonly size?: number;
  /** Number of the face for Chinese characters. */
  readonly face?: number;
  readonly hidden?: boolean;
  readonly deleted?: boolean;
  readonly inserted?: boolean;
  readonly centred?: boolean;
  readonly indent?: number;
  readonly pageBreak?: boolean;
  /** Outline level from 0 for the highest, 9 for body text. */
  readonly outline?: number;
  /** The list that counts it, from 1; 0 for none. */
  readonly list?: number;
  readonly listLevel?: number;
  readonly inTable?: boolean;
  /** The mark that ends a row of a table. */
  readonly endsRow?: boolean;
}

/** Twentieths of a point to a character of 16 pt. */
const CHARACTER = 320;

/** What modifies a property ([MS-DOC] 2.6), by its number: of characters, of paragraphs. */
const MODIFIERS: Readonly<Record<number, (value: Bytes) => Properties>> = {
  2048: (value) => ({ deleted: isOn(value) }),
  2049: (value) => ({ inserted: isOn(value) }),
  2101: (value) => ({ bold: isOn(value) }),
  2108: (value) => ({ hidden: isOn(value) }),
  19011: (value) => ({ size: value.u16(0) }),
  19024: (value) => ({ face: value.u16(0) }),
  9219: (value) => ({ centred: value.u8(0) === 1 }),
  9313: (value) => ({ centred: value.u8(0) === 1 }),
  9223: (value) => ({ pageBreak: isOn(value) }),
  9238: (value) => ({ inTable: isOn(value) }),
  9239: (value) => ({ endsRow: isOn(value) }),
  9792: (value) => ({ outline: value.u8(0) }),
  9738: (value) => ({ listLevel: value.u8(0) }),
  17931: (value) => ({ list: value.u16(0) }),
  33809: (value) => ({ indent: Math.max(0, value.i16(0)) / CHARACTER }),
  33888: (value) => ({ indent: Math.max(0, value.i16(0)) / CHARACTER }),
};

const isOn = (value: Bytes): boolean => (value.u8(0) & 1) === 1;

/** Bytes of what a modifier is given, by the kind that its number states; 6 states its length itself. */
const SIZES = [1, 1, 2, 4, 2, 2, 0, 3] as const;
/** The two that state their length in two bytes. */
const LONG = new Set([0xd608, 0xd606]);

/** The properties that a row of modifiers leaves. */
export function readProperties(modifiers: Bytes): Properties {
  let properties: Properties = {};
  for (let at = 0; at + 2 < modifiers.length; ) {
    const number = modifiers.u16(at);
    const kind = number >> 13;
    const from = at + 2 + (kind !== 6 ? 0 : LONG.has(number) ? 2 : 1);
    const size = kind !== 6 ? (SIZES[kind] ?? 0) : LONG.has(number) ? modifiers.u16(at + 2) - 1 : modifiers.u8(at + 2);
    if (from + size > modifiers.length) break;
    const modify = MODIFIERS[number];
    if (modify && size > 0) properties = overlay(properties, modify(modifiers.part(from, size)));
    at = from + Math.max(0, size);
  }
  return properties;
}
