/** The encodings that {@link decodeText} reads. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

/** The text of a file and the encoding it was in. A byte order mark of UTF-8 is still there. */
export interface Decoded {
  text: string;
  encoding: Encoding;
}

/**
 * Text out of the bytes of a file: UTF-16 where a byte order mark says so, else UTF-8, else GB18030, which offices
 * still write. `null` for bytes that are none of them: a binary file, or text that is damaged.
 */
export function decodeText(bytes: Uint8Array): Decoded | null {
  const marked = encodingOfMark(bytes);
  if (marked) return decodeAs(bytes, marked);
  if (bytes.includes(0)) return null;
  return decodeAs(bytes, 'utf-8') ?? decodeGb18030(bytes);
}

/** Controls other than tab, line feed, form feed and carriage return. */
const CONTROL = /[^\P{Cc}\t\n\f\r]/u;

/** Almost any bytes are GB18030, so it is not believed of UTF-8 that is damaged in a place or two. */
function decodeGb18030(bytes: Uint8Array): Decoded | null {
  if (isDamagedUtf8(bytes)) return null;
  const decoded = decodeAs(bytes, 'gb18030');
  return decoded && CONTROL.test(decoded.text) ? null : decoded;
}

function isDamagedUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes);
  const faults = text.match(/\ufffd/gu)?.length ?? 0;
  const whole = text.match(/[^\p{ASCII}\ufffd]/gu)?.length ?? 0;
  return whole > faults;
}

function encodingOfMark(bytes: Uint8Array): Encoding | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

/** The byte order mark of UTF-8 stays: places in the text are places in the file. */
function decodeAs(bytes: Uint8Array, encoding: Encoding): Decoded | null {
  try {
    return { text: new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes), encoding };
  } catch {
    return null;
  }
}
