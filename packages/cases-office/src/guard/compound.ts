import type { Bilingual } from '@fta/cases-core/schema';
import { refuse } from '../refusal.ts';

/** The streams at the root of a compound file, as old Office packs its documents ([MS-CFB]). */
export interface CompoundFile {
  readonly names: ReadonlySet<string>;
  /** The bytes of a stream; `null` where there is none. */
  stream(name: string): Uint8Array | null;
}

const HEADER = 512;
const [ENTRY, ENTRIES_IN_HEADER] = [128, 109];
const [SECTOR_SHIFTS, MINI_SHIFT] = [[9, 12], 6];
const [STREAM, ROOT] = [2, 5];

const HEAD: Bilingual = { zh: '文件头不对', en: 'its header is wrong' };
const CUT: Bilingual = { zh: '文件不完整', en: 'it is not whole' };
const LOOP: Bilingual = { zh: '扇区链成环', en: 'its chains of sectors run in circles' };

const broken = (detail: Bilingual) => refuse('document-broken', { detail });

interface Entry {
  readonly name: string;
  readonly type: number;
  readonly left: number;
  readonly right: number;
  readonly child: number;
  readonly start: number;
  readonly size: number;
}

/**
 * Opens a compound file. Every chain of sectors is followed within the file, and no further than there are sectors.
 * @throws Refusal for a file that is not whole or not sound
 */
export function openCompound(bytes: Uint8Array): CompoundFile {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < HEADER) throw broken(CUT);
  const shift = view.getUint16(30, true);
  if (!SECTOR_SHIFTS.includes(shift) || view.getUint16(32, true) !== MINI_SHIFT) throw broken(HEAD);
  const sectors = sectorsOf(bytes, shift);
  const table = readTable(sectors, allocationSectors(view, sectors));
  const entries = readEntries(joined(sectors, chainOf(view.getInt32(48, true), table)));
  const root = entries.find(({ type }) => type === ROOT);
  if (!root) throw broken(CUT);
  const small = new SmallStreams(view, sectors, table, root);
  const members = membersOf(root, entries);
  return {
    names: new Set(members.map(({ name }) => name)),
    stream(name) {
      const entry = members.find((each) => each.name === name && each.type === STREAM);
      if (!entry) return null;
      const whole = small.has(entry) ? small.read(entry) : joined(sectors, chainOf(entry.start, table));
      if (whole.length < entry.size) throw broken(CUT);
      return whole.subarray(0, entry.size);
    },
  };
}

/** A stretch of a file, or of a stream, by its number. */
type Sectors = (id: number) => Uint8Array;

function sectorsOf(bytes: Uint8Array, shift: number): Sectors {
  const size = 1 << shift;
  return (id) => {
    const start = (id + 1) << shift;
    // The last one of a file may be cut short where nothing of it is used.
    if (id < 0 || start >= bytes.length) throw broken(CUT);
    const sector = bytes.subarray(start, start + size);
    if (sector.length === size) return sector;
    const filled = new Uint8Array(size);
    filled.set(sector);
    return filled;
  };
}

/** The sectors in which the table of all sectors lies. */
function allocationSectors(view: DataView, sectors: Sectors): number[] {
  const count = view.getUint32(44, true);
  if (count > view.byteLength / HEADER) throw broken(HEAD);
  const ids: number[] = [];
  for (let at = 0; at < Math.min(count, ENTRIES_IN_HEADER); at++) ids.push(view.getInt32(76 + at * 4, true));
  let next = view.getInt32(68, true);
  for (let seen = 0; ids.length < count; seen++) {
    if (seen > count) throw broken(LOOP);
    const more = numbersOf(sectors(next));
    ids.push(...more.slice(0, Math.min(more.length - 1, count - ids.length)));
    next = more.at(-1) ?? -1;
  }
  return ids;
}

const readTable = (sectors: Sectors, ids: readonly number[]): number[] => ids.flatMap((id) => numbersOf(sectors(id)));

function numbersOf(bytes: Uint8Array): number[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Array.from({ length: bytes.length >> 2 }, (_, at) => view.getInt32(at * 4, true));
}

/** The numbers of a chain from its first on. */
function chainOf(start: number, table: readonly number[]): number[] {
  const chain: number[] = [];
  for (let id = start; id >= 0; id = table[id] ?? -1) {
    if (chain.length >= table.length) throw broken(LOOP);
    chain.push(id);
  }
  return chain;
}

const joined = (sectors: Sectors, chain: readonly number[]): Uint8Array => Buffer.concat(chain.map(sectors));

function readEntries(directory: Uint8Array): Entry[] {
  const view = new DataView(directory.buffer, directory.byteOffset, directory.byteLength);
  return Array.from({ length: Math.floor(directory.length / ENTRY) }, (_, index) => {
    const at = index * ENTRY;
    const length = Math.min(64, Math.max(0, view.getUint16(at + 64, true) - 2));
    return {
      name: new TextDecoder('utf-16le').decode(directory.subarray(at, at + length)),
      type: view.getUint8(at + 66),
      left: view.getInt32(at + 68, true),
      right: view.getInt32(at + 72, true),
      child: view.getInt32(at + 76, true),
      start: view.getInt32(at + 116, true),
      size: view.getUint32(at + 120, true),
    };
  });
}

/** The entries that lie in the root and not deeper: documents in a document have streams of the same names. */
function membersOf({ child }: Entry, entries: readonly Entry[]): Entry[] {
  const members: Entry[] = [];
  const open = [child];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const entry = entries[id];
    if (!entry) continue;
    if (members.length >= entries.length) throw broken(LOOP);
    members.push(entry);
    open.push(entry.left, entry.right);
  }
  return members;
}

/** Streams that are too small for a sector of their own lie together in the stream of the root. */
class SmallStreams {
  readonly #most: number;
  readonly #table: readonly number[];
  readonly #whole: Uint8Array;

  constructor(view: DataView, sectors: Sectors, table: readonly number[], root: Entry) {
    this.#most = view.getUint32(56, true);
    this.#table = readTable(sectors, chainOf(view.getInt32(60, true), table));
    this.#whole = joined(sectors, chainOf(root.start, table));
  }

  has({ size }: Entry): boolean {
    return size < this.#most;
  }

  read({ start }: Entry): Uint8Array {
    const size = 1 << MINI_SHIFT;
    return joined((id) => this.#whole.subarray(id * size, (id + 1) * size), chainOf(start, this.#table));
  }
}
