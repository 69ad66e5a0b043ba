import { inflateRawSync } from 'node:zlib';

const CENTRAL_ENTRY = 0x02014b50;
const END_OF_DIRECTORY = 0x06054b50;
const DEFLATED = 8;

/** The bytes of one entry of a zip archive (APPNOTE.TXT 4.3), found by its central directory. */
export function readZipEntry(archive: Buffer, name: string): Buffer {
  const end = archive.lastIndexOf(littleEndian(END_OF_DIRECTORY));
  if (end < 0) throw new Error('not a zip archive');
  const entries = archive.readUInt16LE(end + 10);
  let at = archive.readUInt32LE(end + 16);
  for (let entry = 0; entry < entries; entry += 1) {
    if (archive.readUInt32LE(at) !== CENTRAL_ENTRY) throw new Error(`broken central directory at ${at}`);
    const nameLength = archive.readUInt16LE(at + 28);
    if (archive.toString('utf8', at + 46, at + 46 + nameLength) === name) return readEntryAt(archive, at);
    at += 46 + nameLength + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
  throw new Error(`no entry ${name}`);
}

function readEntryAt(archive: Buffer, centralEntry: number): Buffer {
  const method = archive.readUInt16LE(centralEntry + 10);
  const size = archive.readUInt32LE(centralEntry + 20);
  const local = archive.readUInt32LE(centralEntry + 42);
  const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
  const stored = archive.subarray(start, start + size);
  return method === DEFLATED ? inflateRawSync(stored) : stored;
}

function littleEndian(signature: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(signature);
  return bytes;
}
