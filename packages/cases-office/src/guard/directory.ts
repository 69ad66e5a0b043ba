import type { Bilingual } from '@fta/cases-core/schema';
import type { Limits } from '../limits.ts';
import { refuse } from '../refusal.ts';

/** Where a part lies in its archive, and what the archive says of it. */
export interface ArchiveEntry {
  readonly name: string;
  /** Where its packed bytes begin, and how many they are. */
  readonly start: number;
  readonly packed: number;
  /** Bytes unpacked, as stated. */
  readonly size: number;
  readonly crc: number;
  /** 0 for stored, 8 for deflated. */
  readonly method: number;
  readonly encrypted: boolean;
}

const [LOCAL, CENTRAL, END] = [0x04034b50, 0x02014b50, 0x06054b50];
const [LOCAL_SIZE, CENTRAL_SIZE, END_SIZE] = [30, 46, 22];
const LONGEST_COMMENT = 0xffff;

/**
 * The entries of a ZIP archive by name in lower case, out of its central directory: the names in an office document are
 * told apart without regard to case. An archive with bytes before, between or behind what it lists is another file in
 * disguise, and refused.
 */
export function readDirectory(bytes: Uint8Array, limits: Limits): ReadonlyMap<string, ArchiveEntry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  const size = view.getUint32(end + 12, true);
  const start = view.getUint32(end + 16, true);
  if (count > limits.entries) throw refuse('archive-entries', { found: count, limit: limits.entries });
  if (start + size !== end) throw broken({ zh: '目录的位置不对', en: 'its directory is not where it should be' });
  const entries = new Map<string, ArchiveEntry>();
  let at = start;
  for (let index = 0; index < count; index++) {
    if (at + CENTRAL_SIZE > end || view.getUint32(at, true) !== CENTRAL) throw broken(DIRECTORY);
    const entry = readEntry(bytes, view, at, start);
    const key = entry.name.toLowerCase();
    if (entries.has(key)) throw broken({ zh: `${entry.name} 出现两次`, en: `${entry.name} stands in it twice` });
    entries.set(key, entry);
    at += CENTRAL_SIZE + sizeOfNames(view, at + 28);
  }
  if (at !== end) throw broken(DIRECTORY);
  return entries;
}

const DIRECTORY: Bilingual = { zh: '目录不完整', en: 'its directory is not whole' };
const CUT: Bilingual = { zh: '文件不完整', en: 'it is not whole' };

const broken = (detail: Bilingual) => refuse('archive-broken', { detail });

/** The record at the very end, with nothing but its own comment behind it. */
function findEnd(view: DataView): number {
  const last = view.byteLength - END_SIZE;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
    if (view.getUint32(at, true) === END && at + END_SIZE + view.getUint16(at + 20, true) === view.byteLength)
      return at;
  }
  throw broken(CUT);
}

/** Lengths of name, extra field and comment of an entry of the directory. */
function sizeOfNames(view: DataView, at: number): number {
  return view.getUint16(at, true) + view.getUint16(at + 2, true) + view.getUint16(at + 4, true);
}

function readEntry(bytes: Uint8Array, view: DataView, at: number, directory: number): ArchiveEntry {
  const name = nameAt(bytes, at + CENTRAL_SIZE, view.getUint16(at + 28, true));
  const packed = view.getUint32(at + 20, true);
  const local = view.getUint32(at + 42, true);
  if (local + LOCAL_SIZE > directory || view.getUint32(local, true) !== LOCAL) throw broken(DIRECTORY);
  const start = local + LOCAL_SIZE + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (start + packed > directory) throw broken(CUT);
  const method = view.getUint16(at + 10, true);
  if (method !== 0 && method !== 8)
    throw broken({ zh: `${name} 的压缩方式不支持`, en: `${name} is packed in a way that is not known` });
  return {
    name,
    start,
    packed,
    size: view.getUint32(at + 24, true),
    crc: view.getUint32(at + 16, true),
    method,
    encrypted: (view.getUint16(at + 8, true) & 1) === 1,
  };
}

/** A name within the package. One that leads out of it is refused, though nobody would follow it. */
function nameAt(bytes: Uint8Array, at: number, length: number): string {
  const name = new TextDecoder().decode(bytes.subarray(at, at + length)).replaceAll('\\', '/');
  if (name.startsWith('/') || /^[a-z]:/i.test(name) || name.split('/').includes('..'))
    throw refuse('part-outside', { part: name });
  return name;
}
