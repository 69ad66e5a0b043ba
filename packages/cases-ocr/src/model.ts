import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** The models of the language that are read with: the one that errs least, and one that errs elsewhere. */
export const MODELS = { first: '4.0.0', second: '4.0.0_best_int' } as const;

export type ModelName = keyof typeof MODELS;

const LANGUAGE = 'chi_sim';
const PACKAGE = `@tesseract.js-data/${LANGUAGE}/package.json`;

/** A model as Tesseract takes it, from the package of the language. */
export async function readModel(name: ModelName): Promise<Uint8Array> {
  const folder = dirname(createRequire(import.meta.url).resolve(PACKAGE));
  return lean(gunzipSync(await readFile(join(folder, MODELS[name], `${LANGUAGE}.traineddata.gz`))));
}

/** Tesseract's TessdataType: settings of the language, then what the old engine has up to here, then neural networks. */
const SETTINGS = 0;
const FIRST_OF_NETWORK = 17;
const COUNT_BYTES = 4;
const OFFSET_BYTES = 8;
const ABSENT = -1n;

/** A model without what only the old engine uses: 40 of its 44 MB. Tesseract's tessdatamanager.cpp has the form of the file. */
function lean(model: Buffer): Uint8Array {
  const count = model.readInt32LE(0);
  const offsets = Array.from({ length: count }, (_, at) => model.readBigInt64LE(COUNT_BYTES + at * OFFSET_BYTES));
  const head = Buffer.alloc(COUNT_BYTES + count * OFFSET_BYTES);
  const parts: Uint8Array[] = [head];
  let end = head.length;
  head.writeInt32LE(count, 0);
  for (const [at, offset] of offsets.entries()) {
    const isKept = offset !== ABSENT && (at === SETTINGS || at >= FIRST_OF_NETWORK);
    head.writeBigInt64LE(isKept ? BigInt(end) : ABSENT, COUNT_BYTES + at * OFFSET_BYTES);
    if (!isKept) continue;
    const next = offsets.slice(at + 1).find((each) => each !== ABSENT) ?? BigInt(model.length);
    parts.push(model.subarray(Number(offset), Number(next)));
    end += Number(next - offset);
  }
  return Buffer.concat(parts);
}
