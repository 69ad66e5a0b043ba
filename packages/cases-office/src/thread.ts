import { constants, setPriority } from 'node:os';
import { parentPort } from 'node:worker_threads';
import { answerTo, type Task } from './task.ts';

// On Linux a thread has a priority of its own: whoever asks is to answer others before this one reads on.
if (process.platform === 'linux') setPriority(constants.priority.PRIORITY_BELOW_NORMAL);

// The thread in which documents are read and written, one after the other.
parentPort?.on('message', (task: Task) => answerTo(task, (message) => parentPort?.postMessage(message)));
