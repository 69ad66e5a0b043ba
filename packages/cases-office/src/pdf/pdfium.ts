import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { WrappedPdfiumModule } from '@embedpdf/pdfium';
import { megabytesOf, refuse } from '../refusal.ts';
import { type WasmImports, type WasmInstance, type WasmMemory, webAssembly } from './web-assembly.ts';

/** PDFium with what its functions are called through. */
export class Pdfium {
  readonly call: WrappedPdfiumModule;
  readonly #memory: WasmMemory;
  readonly #scratch: number;

  constructor(call: WrappedPdfiumModule, memory: WasmMemory) {
    this.call = call;
    this.#memory = memory;
    this.#scratch = this.allocate(SCRATCH);
  }

  /** Bytes of memory that it has taken; it gives none back. */
  get taken(): number {
    return this.#memory.buffer.byteLength;
  }

  /** A place for that many bytes. */
  allocate(bytes: number): number {
    const at = this.call.pdfium.wasmExports.malloc(bytes);
    if (at === 0) throw refuse('too-much-memory', { limit: megabytesOf(this.taken) });
    return at;
  }

  free(at: number): void {
    this.call.pdfium.wasmExports.free(at);
  }

  /** A file that it reads piece by piece, so that it need not hold all of it: FPDF_FILEACCESS, fpdfview.h. */
  source(bytes: Uint8Array): { readonly access: number; free(): void } {
    const { addFunction, removeFunction } = this.call.pdfium;
    const getBlock: number = addFunction((_: number, position: number, place: number, length: number) => {
      if (position + length > bytes.length) return 0;
      new Uint8Array(this.#memory.buffer).set(bytes.subarray(position, position + length), place);
      return 1;
    }, 'iiiii');
    const access = this.allocate(FILE_ACCESS);
    new Uint32Array(this.#memory.buffer, access, 3).set([bytes.length, getBlock, 0]);
    return {
      access,
      free: () => {
        removeFunction(getBlock);
        this.free(access);
      },
    };
  }

  bytes(at: number, length: number): Uint8Array {
    return new Uint8Array(this.#memory.buffer, at, length);
  }

  /** The numbers of four bytes that `fill` writes one behind the other, or `null` where it has none. */
  floats(count: number, fill: (...places: number[]) => unknown): Float32Array | null {
    const places = Array.from({ length: count }, (_, at) => this.#scratch + at * 4);
    return fill(...places) ? new Float32Array(this.#memory.buffer, this.#scratch, count) : null;
  }

  /** The numbers of eight bytes that `fill` writes one behind the other, or `null` where it has none. */
  doubles(count: number, fill: (...places: number[]) => unknown): Float64Array | null {
    const places = Array.from({ length: count }, (_, at) => this.#scratch + at * 8);
    return fill(...places) ? new Float64Array(this.#memory.buffer, this.#scratch, count) : null;
  }

  /** A text that `fill` writes into a place of so many bytes, and says how many it needs. */
  text(fill: (place: number, bytes: number) => number, encoding: 'utf-8' | 'utf-16le'): string {
    const bytes = Math.min(fill(0, 0), LONGEST_TEXT);
    if (bytes <= 0) return '';
    const place = this.allocate(bytes);
    try {
      fill(place, bytes);
      return new TextDecoder(encoding).decode(this.bytes(place, bytes)).replace(/\0.*$/su, '');
    } finally {
      this.free(place);
    }
  }
}

const SCRATCH = 256;
/** Length, function, parameter. */
const FILE_ACCESS = 12;
const LONGEST_TEXT = 4096;

/** The place of PDFium's code, found and read when the first PDF comes. */
const WASM = '@embedpdf/pdfium/pdfium.wasm';

/** PDFium, loaded anew, with so many bytes of memory at the most. */
async function loadPdfium(mostBytes: number): Promise<Pdfium> {
  const [{ init }, wasmBinary] = await Promise.all([
    import('@embedpdf/pdfium'),
    readFile(createRequire(import.meta.url).resolve(WASM)),
  ]);
  const module = await webAssembly.compile(wasmBinary);
  let memory: WasmMemory | undefined;
  const call = await init({
    print: () => undefined,
    printErr: () => undefined,
    instantiateWasm: (imports: WasmImports, receive: (instance: WasmInstance) => void) => {
      limitMemory(imports, () => memory, mostBytes);
      void webAssembly.instantiate(module, imports).then((instance) => {
        memory = instance.exports.memory;
        receive(instance);
      });
      return {};
    },
  });
  if (!memory) throw new TypeError('PDFium has no memory');
  call.PDFiumExt_Init();
  return new Pdfium(call, memory);
}

/** PDFium asks whoever runs it for more memory; above the limit it is told that there is none. */
function limitMemory(imports: WasmImports, memory: () => WasmMemory | undefined, mostBytes: number): void {
  const environment = imports.env;
  const grow = environment?.emscripten_resize_heap;
  if (!environment || typeof grow !== 'function') throw new TypeError('PDFium asks for memory in another way');
  environment.emscripten_resize_heap = (bytes: number) => {
    const taken = memory()?.buffer.byteLength ?? 0;
    if (bytes >>> 0 > mostBytes) throw refuse('too-much-memory', { limit: megabytesOf(mostBytes) });
    // It asks for a fifth more than it needs where it may.
    return taken < mostBytes ? grow(bytes) : 0;
  };
}

/** Bytes: a PDFium that has taken more is not kept. */
const MOST_KEPT = 64 * 1024 * 1024;

interface Kept {
  readonly pdfium: Pdfium;
  readonly mostBytes: number;
}

/** One that is ready for the next document, so that it need not be loaded again. */
let kept: Kept | null = null;

/** Does something with PDFium. One that has broken off, or refused, is not used again. */
export async function withPdfium<Result>(mostBytes: number, use: (pdfium: Pdfium) => Promise<Result>): Promise<Result> {
  const ready = kept?.mostBytes === mostBytes ? kept.pdfium : null;
  kept = null;
  const pdfium = ready ?? (await loadPdfium(mostBytes));
  try {
    const result = await use(pdfium);
    if (pdfium.taken <= MOST_KEPT) kept = { pdfium, mostBytes };
    return result;
  } catch (error) {
    throw isCrash(error) ? refuse('pdf-crash', {}) : error;
  }
}

/** Whether WebAssembly has broken off, by a trap or because a document nests too deep. */
function isCrash(error: unknown): boolean {
  return error instanceof Error && (error.name === 'RuntimeError' || error instanceof RangeError);
}
