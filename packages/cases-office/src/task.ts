import { carryOutDrawing, type DrawingAnswer, type DrawingTask } from './pdf/drawing.ts';
import type { PagePicture, PageReading } from './pdf/reader.ts';
import { type Outside, type ReadingAnswer, type ReadingProgress, type ReadingTask, readFile } from './reading.ts';
import { Refusal } from './refusal.ts';
import { carryOutWriting, type WritingAnswer, type WritingTask } from './write/writing.ts';

/** What a thread may be given to do. */
export type Task = ReadingTask | DrawingTask | WritingTask;

/** What a thread answers: errors do not pass from one thread to another as they are. */
export type Answer = ReadingAnswer | DrawingAnswer | WritingAnswer | Refused;

interface Refused {
  readonly refused: Pick<Refusal, 'reason' | 'params'>;
}

/** What a thread is told: a task, or while it is at one what the picture says that it asked about. */
export type Order = Task | { readonly reading: PageReading };

/** What a thread says: how far it is, a picture that is to be read for it, and in the end its answer. */
export type Message = { readonly progress: ReadingProgress } | { readonly picture: PagePicture } | Answer;

/** What becomes of a task; anything but a refusal is a fault, and thrown. */
export async function answerTo(task: Task, outside: Outside): Promise<Answer> {
  try {
    return await carryOut(task, outside);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { refused: { reason: error.reason, params: error.params } };
  }
}

async function carryOut(task: Task, outside: Outside): Promise<Answer> {
  if ('batch' in task) return carryOutWriting(task);
  if ('page' in task) return carryOutDrawing(task);
  return readFile(task, outside);
}
