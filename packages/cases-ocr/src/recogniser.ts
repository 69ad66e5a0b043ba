import { Worker } from 'node:worker_threads';
import type { PixelBox } from './pixel-box.ts';
import type { Answer, Task } from './task.ts';
import type { ReadLine } from './tesseract.ts';

/** Beside this file, in the sources as in each of the builds. */
const WORKER = new URL(import.meta.url.endsWith('.cjs') ? './worker.cjs' : './worker.js', import.meta.url);

interface Pending {
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
}

/** Tesseract in a thread of its own, asked for one thing at a time. */
export class Recogniser {
  readonly #worker: Worker;
  #pending: Pending | null = null;
  #failure: unknown = null;

  constructor() {
    this.#worker = new Worker(WORKER, {
      // Of the flags of the process those alone that say which modules a name stands for.
      execArgv: process.execArgv.filter((flag) => flag.startsWith('--conditions=')),
    });
    this.#worker.on('message', (answer: Answer) => this.#take()?.resolve(answer));
    this.#worker.on('error', (error) => this.#fail(error));
    this.#worker.on('exit', () => this.#fail(new Error('the thread that reads pictures has ended')));
    this.#worker.unref();
  }

  /** Radians by which the lines of a picture fall to the right. */
  async tiltOf(tilted: Uint8Array): Promise<number> {
    const answer = await this.#ask({ tilted });
    if (!('tilt' in answer)) throw new TypeError('a thread that was to measure a page has answered something else');
    return answer.tilt;
  }

  /** The lines of a picture. */
  readPage(picture: Uint8Array): Promise<readonly ReadLine[]> {
    return this.#lines({ picture });
  }

  /** The lines in boxes of the picture that was read last. */
  async readBands(bands: readonly PixelBox[]): Promise<readonly ReadLine[]> {
    return bands.length === 0 ? [] : this.#lines({ bands });
  }

  /** The words in boxes of the picture that was read last, by the other model. */
  async readAgain(boxes: readonly PixelBox[]): Promise<readonly string[]> {
    if (boxes.length === 0) return [];
    const answer = await this.#ask({ boxes });
    if (!('texts' in answer)) throw new TypeError('a thread that was to read boxes has answered something else');
    return answer.texts;
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }

  async #lines(task: Task): Promise<readonly ReadLine[]> {
    const answer = await this.#ask(task);
    if (!('lines' in answer)) throw new TypeError('a thread that was to read lines has answered something else');
    return answer.lines;
  }

  #ask(task: Task): Promise<Answer> {
    if (this.#failure) return Promise.reject(this.#failure);
    if (this.#pending) return Promise.reject(new TypeError('one picture is read at a time'));
    this.#worker.ref();
    return new Promise((resolve, reject) => {
      this.#pending = { resolve, reject };
      this.#worker.postMessage(task);
    });
  }

  #fail(error: unknown): void {
    this.#failure ??= error;
    this.#take()?.reject(error);
  }

  /** What is being waited for, as done; a thread without work keeps no process running. */
  #take(): Pending | null {
    const pending = this.#pending;
    this.#pending = null;
    this.#worker.unref();
    return pending;
  }
}
