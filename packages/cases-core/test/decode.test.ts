import { describe, expect, it } from 'vitest';
import { decodeText } from '../src/text/decode.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);

describe('decode', () => {
  it('reads UTF-8 and keeps its byte order mark, since places count from it', () => {
    expect(decodeText(utf8('\ufeff案例'))).toEqual({ text: '\ufeff案例', encoding: 'utf-8' });
  });

  it('reads UTF-16 of both byte orders by its mark', () => {
    expect(decodeText(Uint8Array.of(0xff, 0xfe, 0x48, 0x68))).toEqual({ text: '\ufeff案', encoding: 'utf-16le' });
    expect(decodeText(Uint8Array.of(0xfe, 0xff, 0x68, 0x48))).toEqual({ text: '\ufeff案', encoding: 'utf-16be' });
  });

  it('reads what is not UTF-8 as GB18030', () => {
    expect(decodeText(Uint8Array.of(0xb0, 0xb8, 0xc0, 0xfd, 0x0a))).toEqual({ text: '案例\n', encoding: 'gb18030' });
  });

  it.each([
    ['a NUL byte', Uint8Array.of(0x41, 0x00, 0x42)],
    ['UTF-8 cut inside a character', utf8('案例库').subarray(0, 8)],
    ['half a UTF-16 unit', Uint8Array.of(0xff, 0xfe, 0x48)],
    ['controls among what GB18030 would take', Uint8Array.of(0xb0, 0xb8, 0x01, 0xc0, 0xfd)],
  ])('does not take %s for text', (_, bytes) => {
    expect(decodeText(bytes)).toBeNull();
  });

  it('leaves controls in UTF-8 to the parser', () => {
    expect(decodeText(utf8('案\u000c例\u001b'))?.encoding).toBe('utf-8');
  });
});
