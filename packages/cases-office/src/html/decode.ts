import { decodeText } from '@fta/cases-core';
import { DOCUMENT_FORMAT_NAMES } from '@fta/cases-core/schema';
import { refuse } from '../refusal.ts';

/** Bytes at the start within which browsers look for the encoding that a page states. */
const PRESCAN = 4096;
const STATED =
  /<meta\b[^<>]{0,400}?\bcharset\s{0,4}=\s{0,4}["']?\s{0,4}([\w-]{1,40})|<\?xml\b[^<>]{0,200}?\bencoding\s{0,4}=\s{0,4}["']([\w-]{1,40})/i;
/** What is stated of Western encodings is what an editor writes when nobody asks it, and no byte contradicts it. */
const BELIEVED = /^(?:gb|big5|euc|shift|sjis|ks_c|utf|windows-9)/i;

/**
 * The text of a page. A mark at its start decides; bytes that are UTF-8 are that, whatever the page states, since programs
 * save pages anew and leave the statement as it was; else what is stated, as Big5; else GB18030.
 *
 * @param stated the encoding that stands beside the bytes, where one does
 * @throws Refusal for bytes that are none of them
 */
export function decodeHtml(bytes: Uint8Array, stated = statedEncoding(bytes)): string {
  const wide = wideEncoding(bytes);
  if (!wide && bytes.includes(0)) throw refuse('unknown', { expected: DOCUMENT_FORMAT_NAMES });
  const text = wide
    ? decodeAs(bytes, wide)
    : (decodeAs(bytes, 'utf-8') ?? (BELIEVED.test(stated) ? decodeAs(bytes, stated) : null));
  const decoded = text ?? decodeText(bytes)?.text;
  if (decoded === undefined) throw refuse('unknown', { expected: DOCUMENT_FORMAT_NAMES });
  return decoded.replace(/^\ufeff/u, '');
}

/** The encoding that a page, or an XML declaration above it, states; blank for none. */
function statedEncoding(bytes: Uint8Array): string {
  const found = STATED.exec(new TextDecoder('latin1').decode(bytes.subarray(0, PRESCAN)));
  return found?.[1] ?? found?.[2] ?? '';
}

/** UTF-16 by its mark, or by the zero beside the `<` that a page begins with. */
function wideEncoding([first, second]: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  return (first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c) ? 'utf-16be' : null;
}

function decodeAs(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    // Not in that encoding, or in one that nobody knows.
    return null;
  }
}
