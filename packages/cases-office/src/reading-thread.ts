import { Worker } from 'node:worker_threads';
import { Clock } from './clock.ts';
import type { PagePicture, PageReader } from './pdf/reader.ts';
import type { ReadingProgress } from './reading.ts';
import { Refusal, refuse } from './refusal.ts';
import type { Answer, Message, Order, Task } from './task.ts';

/** Beside this file, in the sources as in each of the builds. */
const WORKER = new URL(import.meta.url.endsWith('.cjs') ? './worker.cjs' : './worker.js', import.meta.url);

/** Megabytes of the heap for what is just made; the rest of the limit is for what is kept. */
const YOUNG = 32;

/** Those who wait for a task. */
export interface Company {
  readonly progress?: ((progress: ReadingProgress) => void) | undefined;
  /** Reads the pictures that the task comes upon. */
  readonly reader?: PageReader | undefined;
}

interface Pending {
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
  readonly company: Company;
  readonly clock: Clock;
  /** Limits the time for each page, from when the first is told of. */
  pageClock: Clock | null;
  readonly limits: Task['limits'];
}

/** A thread that reads and writes documents, one at a time, with a limit of memory for all of its life. */
export class ReadingThread {
  readonly megabytes: number;
  readonly #worker: Worker;
  #pending: Pending | null = null;
  #ended = false;

  constructor(megabytes: number) {
    this.megabytes = megabytes;
    this.#worker = new Worker(WORKER, {
      // Of the flags of the process those alone that say which modules a name stands for.
      execArgv: process.execArgv.filter((flag) => flag.startsWith('--conditions=')),
      resourceLimits: {
        maxOldGenerationSizeMb: Math.max(YOUNG, megabytes - YOUNG),
        maxYoungGenerationSizeMb: YOUNG,
      },
    });
    this.#worker.on('message', (message: Message) => this.#hear(message));
    this.#worker.on('error', (error) => this.#fail(isOutOfMemory(error) ? this.#outOfMemory() : error));
    this.#worker.on('exit', () => this.#fail(this.#outOfMemory()));
  }

  /** Whether it can take another task. */
  get isIdle(): boolean {
    return this.#pending === null && !this.#ended;
  }

  /** Carries out a task. A thread that is not done in time, or fails, has ended. */
  carryOut(task: Task, company: Company): Promise<Answer> {
    const { limits } = task;
    this.#worker.ref();
    return new Promise((resolve, reject) => {
      const clock = this.#failAfter(limits.milliseconds);
      this.#pending = { resolve, reject, company, clock, pageClock: null, limits };
      this.#tell(task, buffersOf(task));
    });
  }

  #tell(order: Order, handedOver: ArrayBuffer[] = []): void {
    this.#worker.postMessage(order, handedOver);
  }

  #failAfter(milliseconds: number): Clock {
    return new Clock(milliseconds, () => this.#fail(refuse('too-slow', { limit: milliseconds / 1000 })));
  }

  end(): void {
    this.#ended = true;
    void this.#worker.terminate();
  }

  #hear(message: Message): void {
    if ('progress' in message) this.#proceed(message.progress);
    else if ('picture' in message) void this.#readPicture(message.picture);
    else this.#answer(message);
  }

  #proceed(progress: ReadingProgress): void {
    const pending = this.#pending;
    if (!pending) return;
    pending.pageClock?.hold();
    // Behind the last page the whole is put together, which the other clock limits.
    pending.pageClock = progress.done < progress.total ? this.#failAfter(pending.limits.pageMilliseconds) : null;
    pending.company.progress?.(progress);
  }

  /** Has a picture read, which has a limit of its own. */
  async #readPicture(picture: PagePicture): Promise<void> {
    const pending = this.#pending;
    const reader = pending?.company.reader;
    if (!pending || !reader) return;
    const clocks = [pending.clock, pending.pageClock];
    for (const clock of clocks) clock?.hold();
    const limit = this.#failAfter(pending.limits.pictureMilliseconds);
    try {
      const reading = await reader.read(picture);
      if (this.#pending !== pending) return;
      for (const clock of clocks) clock?.go();
      this.#tell({ reading });
    } catch (error) {
      this.#fail(error);
    } finally {
      limit.hold();
    }
  }

  #answer(answer: Answer): void {
    const pending = this.#take();
    if ('refused' in answer) pending?.reject(new Refusal(answer.refused.reason, answer.refused.params));
    else pending?.resolve(answer);
  }

  #fail(error: unknown): void {
    this.end();
    this.#take()?.reject(error);
  }

  /** What is being waited for, as done; a thread without work keeps no process running. */
  #take(): Pending | null {
    const pending = this.#pending;
    this.#pending = null;
    pending?.clock.hold();
    pending?.pageClock?.hold();
    this.#worker.unref();
    return pending;
  }

  #outOfMemory(): Refusal {
    return refuse('too-much-memory', { limit: this.megabytes });
  }
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}

/** What is handed over and not copied. */
function buffersOf(task: Task): ArrayBuffer[] {
  return 'content' in task && typeof task.content !== 'string' ? [task.content.buffer as ArrayBuffer] : [];
}
