import { availableParallelism } from 'node:os';
import { type Company, ReadingThread } from './reading-thread.ts';
import type { Answer, Task } from './task.ts';

/**
 * Documents that are read or written at once: a processor is left to whoever answers meanwhile, and many imports take no more memory than
 * two. Further ones wait.
 */
const AT_ONCE = Math.min(2, Math.max(1, availableParallelism() - 1));
/** Milliseconds that a thread is kept for the next file. */
const KEPT = 20_000;

const idle: ReadingThread[] = [];

/** Whoever looks at a page does not wait for a compilation of hundreds. */
const documents = turns(AT_ONCE);
const pages = turns(1);

/** Carries out a task in a thread of its own when it is its turn. */
export async function inThread(task: Task, company: Company = {}): Promise<Answer> {
  const inTurn = 'page' in task ? pages : documents;
  return inTurn(async () => {
    const thread = takeThread(task.limits.megabytes);
    try {
      return await thread.carryOut(task, company);
    } finally {
      keep(thread);
    }
  });
}

/** So many at once, the others in the order they came. */
function turns(atOnce: number) {
  const waiting: (() => void)[] = [];
  let underWay = 0;
  return async <Result>(run: () => Promise<Result>): Promise<Result> => {
    if (underWay >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve));
    else underWay++;
    try {
      return await run();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else underWay--;
    }
  };
}

/** A thread with that limit of memory: one that has read before is quicker. */
function takeThread(megabytes: number): ReadingThread {
  const at = idle.findIndex((thread) => thread.megabytes === megabytes);
  const [kept] = at < 0 ? [] : idle.splice(at, 1);
  return kept?.isIdle ? kept : new ReadingThread(megabytes);
}

function keep(thread: ReadingThread): void {
  if (!thread.isIdle) return;
  idle.push(thread);
  for (const surplus of idle.splice(0, idle.length - AT_ONCE)) surplus.end();
  setTimeout(() => retire(thread), KEPT).unref();
}

/** Ends a thread that still waits, or waits again. */
function retire(thread: ReadingThread): void {
  const at = idle.indexOf(thread);
  if (at < 0) return;
  idle.splice(at, 1);
  thread.end();
}
