import { parentPort } from 'node:worker_threads';
import { answerTo, type Task } from './task.ts';

// The thread in which documents are read and written, one after the other.
parentPort?.on('message', (task: Task) => answerTo(task, (message) => parentPort?.postMessage(message)));
