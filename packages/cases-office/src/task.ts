import { carryOut, type ReadingAnswer, type ReadingProgress, type ReadingTask } from './reading.ts';
import { carryOutWriting, type WritingAnswer, type WritingTask } from './write/writing.ts';

/** What a thread may be given to do. */
export type Task = ReadingTask | WritingTask;
export type Answer = ReadingAnswer | WritingAnswer;

/** What a thread says: how far it is, and in the end its answer. */
export type Message = { readonly progress: ReadingProgress } | Answer;

/** Carries out a task and says what comes of it. */
export async function answerTo(task: Task, say: (message: Message) => void): Promise<void> {
  say('batch' in task ? carryOutWriting(task) : await carryOut(task, (progress) => say({ progress })));
}
