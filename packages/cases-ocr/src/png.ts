import { crc32, deflateSync } from 'node:zlib';
import type { GreyPicture } from './picture.ts';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** Bits of a shade; grey; deflate, no filters but by row, no interlacing. */
const KIND = [8, 0, 0, 0, 0];
const NO_FILTER = Buffer.of(0);

/** A picture as a PNG: ISO/IEC 15948. */
export function pngOf({ width, height, grey }: GreyPicture): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set(KIND, 8);
  const rows = Array.from({ length: height }, (_, row) => [NO_FILTER, grey.subarray(row * width, (row + 1) * width)]);
  const pixels = deflateSync(Buffer.concat(rows.flat()));
  return Buffer.concat([SIGNATURE, chunk('IHDR', header), chunk('IDAT', pixels), chunk('IEND', Buffer.alloc(0))]);
}

function chunk(name: string, content: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), content]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(content.length, 0);
  frame.writeUInt32BE(crc32(named), 4);
  return Buffer.concat([frame.subarray(0, 4), named, frame.subarray(4)]);
}
