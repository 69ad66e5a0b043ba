/** Memory that a module of WebAssembly works in. */
export interface WasmMemory {
  readonly buffer: ArrayBuffer;
}

/** Functions that a module asks for, by room and name. */
export type WasmImports = Record<string, Record<string, unknown> | undefined>;

export interface WasmInstance {
  readonly exports: { readonly memory: WasmMemory };
}

interface WasmApi {
  compile(code: Uint8Array): Promise<unknown>;
  instantiate(module: unknown, imports: WasmImports): Promise<WasmInstance>;
}

/** What of WebAssembly is used here: the types of Node leave it to those of browsers. */
export const { WebAssembly: webAssembly } = globalThis as unknown as { readonly WebAssembly: WasmApi };
