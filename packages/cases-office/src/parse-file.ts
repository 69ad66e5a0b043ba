import { Worker } from 'node:worker_threads';
import type { ParseOptions } from '@fta/cases-core';
import { formatOf, READ_FORMATS } from './format.ts';
import { DEFAULT_LIMITS, type Limits } from './limits.ts';
import type { ParsedFile, ReadingAnswer, ReadingTask } from './reading.ts';
import { megabytesOf, Refusal, refuse } from './refusal.ts';
import { takeTurn } from './turns.ts';

/** Id, format and language as for `parse`, and what the reading may cost. */
export interface ParseFileOptions extends Omit<ParseOptions, 'signals'> {
  /** Those of `DEFAULT_LIMITS` that are not given stay. */
  readonly limits?: Partial<Limits>;
}

/**
 * Reads a file, told by its bytes, in a thread of its own: whoever asks stays free to answer others, and a file that takes
 * too long or too much memory takes nobody with it.
 *
 * @throws Refusal for a file that is not read: another format, broken, hostile, or over a limit
 *
 * @example
 * ```js
 * import { readFile } from 'node:fs/promises';
 * import { parseFile } from '@fta/cases-office';
 *
 * const { batch, diagnostics } = await parseFile(await readFile('batch-1.docx'));
 * ```
 */
export async function parseFile(bytes: Uint8Array, options: ParseFileOptions = {}): Promise<ParsedFile> {
  const { limits: given, ...others } = options;
  const limits = { ...DEFAULT_LIMITS, ...given };
  if (bytes.length > limits.fileBytes) throw refuse('file-too-large', { limit: megabytesOf(limits.fileBytes) });
  const format = formatOf(bytes);
  if (format.kind === 'none') throw refuse('empty', {});
  if (format.kind === 'encrypted') throw refuse('password', {});
  if (format.kind === 'binary') throw refuse('unknown', { expected: READ_FORMATS });
  if (format.kind === 'other') throw refuse('format', { found: format.name, expected: READ_FORMATS });
  const task: ReadingTask = { bytes: Uint8Array.from(bytes), format: format.kind, options: others, limits };
  return takeTurn(() => readInThread(task));
}

/** Beside this file, in the sources as in each of the builds. */
const WORKER = new URL(import.meta.url.endsWith('.cjs') ? './worker.cjs' : './worker.js', import.meta.url);

/** Megabytes of the heap for what is just made; the rest of the limit is for what is kept. */
const YOUNG = 32;

function readInThread(task: ReadingTask): Promise<ParsedFile> {
  const { bytes, limits } = task;
  return new Promise((resolve, reject) => {
    const worker = new Worker(WORKER, {
      workerData: task,
      transferList: [bytes.buffer as ArrayBuffer],
      resourceLimits: {
        maxOldGenerationSizeMb: Math.max(YOUNG, limits.megabytes - YOUNG),
        maxYoungGenerationSizeMb: YOUNG,
      },
    });
    const settle = (finish: () => void) => {
      clearTimeout(clock);
      finish();
      void worker.terminate();
    };
    const clock = setTimeout(
      () => settle(() => reject(refuse('too-slow', { limit: limits.milliseconds / 1000 }))),
      limits.milliseconds,
    );
    worker.once('message', (answer: ReadingAnswer) =>
      settle(() => {
        if ('read' in answer) resolve(answer.read);
        else reject(new Refusal(answer.refused.reason, answer.refused.params));
      }),
    );
    worker.once('error', (error) => settle(() => reject(isOutOfMemory(error) ? outOfMemory(limits) : error)));
    worker.once('exit', () => settle(() => reject(outOfMemory(limits))));
  });
}

const outOfMemory = ({ megabytes }: Limits): Refusal => refuse('too-much-memory', { limit: megabytes });

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}
