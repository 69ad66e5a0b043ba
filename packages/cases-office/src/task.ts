import type { PagePicture, PageReading } from './pdf/reader.ts';
import { carryOut, type Outside, type ReadingAnswer, type ReadingProgress, type ReadingTask } from './reading.ts';
import { carryOutWriting, type WritingAnswer, type WritingTask } from './write/writing.ts';

/** What a thread may be given to do. */
export type Task = ReadingTask | WritingTask;
export type Answer = ReadingAnswer | WritingAnswer;

/** What a thread is told: a task, or while it is at one what the picture says that it asked about. */
export type Order = Task | { readonly reading: PageReading };

/** What a thread says: how far it is, a picture that is to be read for it, and in the end its answer. */
export type Message = { readonly progress: ReadingProgress } | { readonly picture: PagePicture } | Answer;

/** What becomes of a task. */
export async function answerTo(task: Task, outside: Outside): Promise<Answer> {
  return 'batch' in task ? carryOutWriting(task) : carryOut(task, outside);
}
