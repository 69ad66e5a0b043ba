import { carryOut, type ReadingAnswer, type ReadingTask } from './reading.ts';
import { carryOutWriting, type WritingAnswer, type WritingTask } from './write/writing.ts';

/** What a thread may be given to do. */
export type Task = ReadingTask | WritingTask;
export type Answer = ReadingAnswer | WritingAnswer;

export const answerTo = (task: Task): Answer => ('batch' in task ? carryOutWriting(task) : carryOut(task));
