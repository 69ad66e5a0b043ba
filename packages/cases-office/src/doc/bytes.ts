import { refuse } from '../refusal.ts';

/** Bytes of a stream that are read by their places; what lies outside of it is a fault of the file. */
export class Bytes {
  readonly bytes: Uint8Array;
  readonly #view: DataView;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  get length(): number {
    return this.bytes.length;
  }

  u8(at: number): number {
    return this.#view.getUint8(this.#within(at, 1));
  }

  u16(at: number): number {
    return this.#view.getUint16(this.#within(at, 2), true);
  }

  i16(at: number): number {
    return this.#view.getInt16(this.#within(at, 2), true);
  }

  u32(at: number): number {
    return this.#view.getUint32(this.#within(at, 4), true);
  }

  part(at: number, length: number): Bytes {
    this.#within(at, length);
    return new Bytes(this.bytes.subarray(at, at + length));
  }

  /** The stretch that a place and a length name at `at`, as the header of a document lists its tables. */
  named(by: Bytes, at: number): Bytes {
    return this.part(by.u32(at), by.u32(at + 4));
  }

  text(encoding: 'utf-16le' | 'windows-1252'): string {
    return new TextDecoder(encoding).decode(this.bytes);
  }

  #within(at: number, length: number): number {
    if (at < 0 || length < 0 || at + length > this.bytes.length)
      throw refuse('document-broken', { detail: { zh: '指向文件以外', en: 'it points outside of itself' } });
    return at;
  }
}
