import { Inflate } from 'fflate';
import type { Limits } from '../limits.ts';
import { megabytesOf, refuse } from '../refusal.ts';
import { crc32 } from './crc32.ts';
import { type ArchiveEntry, readDirectory } from './directory.ts';

/** Bytes of packed data handed over at once: what they can unpack to is a thousand times as much at most. */
const STEP = 8 * 1024;

/** The parts of an office document, unpacked one by one as they are asked for. */
export interface OfficePackage {
  /** The bytes of a part by its name within the package; `null` where there is none. */
  part(name: string): Uint8Array | null;
  readonly names: Iterable<string>;
}

/**
 * Opens an archive of parts. Nothing is believed of it: bytes are counted as they come out, against the limit of a part
 * and of the package, and held against the check sum.
 */
export function openPackage(bytes: Uint8Array, limits: Limits): OfficePackage {
  const entries = readDirectory(bytes, limits);
  let unpacked = 0;
  return {
    names: entries.keys(),
    part(name) {
      const entry = entries.get(name.toLowerCase());
      if (!entry) return null;
      const part = unpack(bytes, entry, Math.min(limits.partBytes, limits.packageBytes - unpacked), limits);
      unpacked += part.length;
      return part;
    },
  };
}

function unpack(bytes: Uint8Array, entry: ArchiveEntry, most: number, limits: Limits): Uint8Array {
  if (entry.encrypted) throw refuse('password', {});
  const packed = bytes.subarray(entry.start, entry.start + entry.packed);
  const chunks = entry.method === 0 ? [packed] : inflate(packed, entry, most, limits);
  const part = concatenate(chunks);
  if (part.length > most) throw tooLarge(entry, most, limits);
  if (part.length !== entry.size || crc32(part) !== entry.crc) {
    throw refuse('archive-broken', { detail: { zh: `${entry.name} 与校验不符`, en: `${entry.name} fails its check` } });
  }
  return part;
}

function inflate(packed: Uint8Array, entry: ArchiveEntry, most: number, limits: Limits): Uint8Array[] {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const stream = new Inflate((chunk) => {
    chunks.push(chunk);
    size += chunk.length;
  });
  for (let at = 0; at < packed.length; at += STEP) {
    try {
      stream.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
    } catch {
      throw refuse('archive-broken', {
        detail: { zh: `${entry.name} 无法解压`, en: `${entry.name} cannot be unpacked` },
      });
    }
    if (size > most) throw tooLarge(entry, most, limits);
  }
  return chunks;
}

function tooLarge({ name }: ArchiveEntry, most: number, limits: Limits) {
  return most < limits.partBytes
    ? refuse('package-too-large', { limit: megabytesOf(limits.packageBytes) })
    : refuse('part-too-large', { part: name, limit: megabytesOf(limits.partBytes) });
}

function concatenate(chunks: readonly Uint8Array[]): Uint8Array {
  const [first] = chunks;
  if (first && chunks.length === 1) return first;
  const whole = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
