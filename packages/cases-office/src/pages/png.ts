import { crc32, deflateSync } from 'node:zlib';

/** Samples of a picture, eight bits each, row by row from the top. */
export interface Samples {
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  /** One sample a pixel: shades of grey; three: red, green, blue. */
  readonly channels: 1 | 3;
  readonly samples: Uint8Array;
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** Colour types of the header. */
const COLOURS = { 1: 0, 3: 2 } as const;
const BITS = 8;
const NO_FILTER = Buffer.of(0);

/** A picture as a PNG: ISO/IEC 15948. */
export function pngOf({ width, height, channels, samples }: Samples): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([BITS, COLOURS[channels]], 8);
  const stride = width * channels;
  const rows = Array.from({ length: height }, (_, row) => [
    NO_FILTER,
    samples.subarray(row * stride, (row + 1) * stride),
  ]);
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
