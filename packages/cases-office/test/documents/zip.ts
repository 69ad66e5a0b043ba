import { crc32 } from '../../src/guard/crc32.ts';

/** An entry of an archive as it is written, whatever is true of it. */
export interface WrittenEntry {
  readonly name: string;
  readonly content: Uint8Array;
  /** The bytes that lie in the archive; the content as it stands by default. */
  readonly data?: Uint8Array;
  readonly method?: number;
  readonly flags?: number;
  readonly size?: number;
  readonly crc?: number;
  /** The name of an entry whose bytes this one shares. */
  readonly sameAs?: string;
}

/** An archive written byte by byte, so that it may lie. */
export function zipOf(entries: readonly WrittenEntry[]): Uint8Array {
  const parts: Buffer[] = [];
  const starts = new Map<string, number>();
  let at = 0;
  const add = (...more: Buffer[]) => {
    for (const part of more) {
      parts.push(part);
      at += part.length;
    }
  };
  for (const entry of entries) {
    if (entry.sameAs !== undefined) continue;
    starts.set(entry.name, at);
    const header = Buffer.alloc(30);
    header.writeUInt32LE(0x04034b50, 0);
    header.writeUInt16LE(Buffer.byteLength(entry.name), 26);
    add(header, Buffer.from(entry.name), Buffer.from(entry.data ?? entry.content));
  }
  const directory = at;
  for (const entry of entries) {
    const { name, content, data = content, method = 0, flags = 0, size = content.length, crc = crc32(content) } = entry;
    const header = Buffer.alloc(46);
    header.writeUInt32LE(0x02014b50, 0);
    header.writeUInt16LE(flags, 8);
    header.writeUInt16LE(method, 10);
    header.writeUInt32LE(crc, 16);
    header.writeUInt32LE(data.length, 20);
    header.writeUInt32LE(size, 24);
    header.writeUInt16LE(Buffer.byteLength(name), 28);
    header.writeUInt32LE(starts.get(entry.sameAs ?? name) ?? 0, 42);
    add(header, Buffer.from(name));
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(at - directory, 12);
  end.writeUInt32LE(directory, 16);
  add(end);
  return Buffer.concat(parts);
}
